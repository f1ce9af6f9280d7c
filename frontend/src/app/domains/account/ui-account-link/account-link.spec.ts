import { TestBed } from '@angular/core/testing';
import { provideRouter } from '@angular/router';
import type { Me } from '@pbp/contracts';
import { ann, guest, Server, withServer } from '../testing/server';
import { Session } from '../data/session';
import { AccountLink } from './account-link';

describe('AccountLink', () => {
  const shown = async (fan?: Me) => {
    localStorage.clear();
    TestBed.configureTestingModule({ providers: [provideRouter([]), ...withServer()] });
    const fixture = TestBed.createComponent(AccountLink);
    if (fan) {
      const begun = TestBed.inject(Session).ensureFan();
      await new Server().answers('POST /api/session/guest', fan);
      await begun;
    }
    await fixture.whenStable();
    const link = (fixture.nativeElement as HTMLElement).querySelector('a');
    return { words: link?.textContent?.replaceAll(/\s+/g, ' ').trim(), leadsTo: link?.getAttribute('href') };
  };

  it.each([
    ['nobody yet', undefined, 'Your account'],
    ['a guest', guest, 'Your account: Guest'],
    ['a guest with a name', { ...guest, displayName: 'Bo' }, 'Your account: Bo'],
    ['a registered fan', ann, 'Your account: Ann'],
  ] as const)('says who is here: %s', async (_, fan, words) => {
    expect(await shown(fan)).toEqual({ words, leadsTo: '/me' });
  });
});
