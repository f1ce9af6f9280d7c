import { type ComponentFixture, TestBed } from '@angular/core/testing';
import type { Trouble } from '@pbp/contracts';
import { FakeConnection } from '../testing/fake-connection';
import { stillClock } from '../testing/still-clock';
import { until } from '../testing/until';
import { LIVE_CONNECTION } from '../shared/live/live-connection';
import { Notice } from './notice';

const now = Date.now();
const secondsAgo = (seconds: number): string => new Date(now - seconds * 1_000).toISOString();
const trouble = (kind: Trouble['kind'], seconds = 24): Trouble => ({ kind, since: secondsAgo(seconds) });

describe('Notice', () => {
  let server: FakeConnection;
  let fixture: ComponentFixture<Notice>;

  beforeEach(() => {
    server = new FakeConnection();
    TestBed.configureTestingModule({ providers: [{ provide: LIVE_CONNECTION, useValue: server }, stillClock(now)] });
    fixture = TestBed.createComponent(Notice);
    server.open();
    fixture.detectChanges();
  });
  afterEach(() => fixture.destroy());

  const line = () => fixture.nativeElement as HTMLElement;
  const wordsIn = (element: HTMLElement) => (element.textContent ?? '').replaceAll(/\s+/g, ' ').trim();
  const says = async (...troubles: Trouble[]) => {
    server.send('status', { troubles });
    await fixture.whenStable();
    return wordsIn(line());
  };

  it('is there for screen readers before it has anything to say', () => {
    expect(line().getAttribute('role')).toBe('status');
    expect(wordsIn(line())).toBe('');
  });

  it.each([
    [
      'unreadable',
      /^Scoreboards cannot be loaded for the moment\. Games can be opened and read; new plays come late\.$/,
    ],
    ['stopped', /^New plays are held up on our side\. .* \(last news 24 s ago\)$/],
    ['late', /^Live updates are late\. Nothing is lost: we are catching up \(last news 24 s ago\)$/],
    ['slow', /^Live updates come a few seconds late\. Nothing is lost\.$/],
  ] as const)('says in words what %s means, and nothing once it is over', async (kind, words) => {
    expect(await says(trouble(kind))).toMatch(words);
    expect(await says()).toBe('');
  });

  it('says one thing at a time, the worst, and how old the oldest of it is', async () => {
    expect(await says(trouble('stopped', 10), trouble('late', 30), trouble('slow', 90))).toMatch(/last news 30 s ago/);
    expect(line().querySelectorAll('pbp-banner')).toHaveLength(1);
  });

  it('does not tell screen readers the time by the second', async () => {
    await says(trouble('late'));
    const spoken = line().cloneNode(true) as HTMLElement;
    for (const hidden of spoken.querySelectorAll('[aria-hidden=true]')) hidden.remove();
    expect(wordsIn(spoken)).toBe('Live updates are late. Nothing is lost: we are catching up');
  });

  it('blames our own connection while that is cut', async () => {
    await says(trouble('late'));
    server.cut();
    await until(() => wordsIn(line()).startsWith('Connecting again.'));
    expect(line().querySelectorAll('pbp-banner')).toHaveLength(1);
  });
});
