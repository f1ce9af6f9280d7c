import { Clipboard } from '@angular/cdk/clipboard';
import { Component } from '@angular/core';
import { TestBed } from '@angular/core/testing';
import { provideRouter, Router, withComponentInputBinding } from '@angular/router';
import { RouterTestingHarness } from '@angular/router/testing';
import type { PoolBoard, PoolView } from '@pbp/contracts';
import { LIVE_CONNECTION } from '../../../shared/live/live-connection';
import { FakeConnection } from '../../../testing/fake-connection';
import { until } from '../../../testing/until';
import { Session } from '../../account/data/session';
import { Screen } from '../../account/testing/screen';
import { guest, Server, withServer } from '../../account/testing/server';
import { aBoard, aRow } from '../../predictions/testing/a-board';
import { aMember, aPool } from '../testing/a-pool';
import { PoolPage } from './pool-page';

@Component({ template: 'elsewhere' })
class Elsewhere {}

const poolBoard = (): PoolBoard => ({
  ...aBoard({ board: 'pool:p', fans: 1, rows: [aRow('g', 1), aRow('b', 2, { judged: 0, right: 0, points: 0 })] }),
  mine: aRow('g', 1),
  league: 'nba',
  season: 2027,
});

describe('PoolPage', () => {
  let server: Server;
  let live: FakeConnection;
  let harness: RouterTestingHarness;
  let screen: Screen;
  let copied: string[];

  const start = async () => {
    localStorage.clear();
    copied = [];
    live = new FakeConnection();
    TestBed.configureTestingModule({
      providers: [
        provideRouter(
          [
            { path: 'pools/:poolId', component: PoolPage },
            { path: '**', component: Elsewhere },
          ],
          withComponentInputBinding(),
        ),
        ...withServer(),
        { provide: LIVE_CONNECTION, useValue: live },
        { provide: Clipboard, useValue: { copy: (text: string) => copied.push(text) > 0 } },
      ],
    });
    server = new Server();
    harness = await RouterTestingHarness.create('/pools/p');
    document.body.append(page());
    screen = new Screen(() => harness.fixture, page);
    TestBed.inject(Session).begin();
    await server.answers('POST /api/session/guest', guest);
  };
  const open = async (pool: PoolView = aPool()) => {
    await start();
    await server.answers('GET /api/pools/p', pool);
    await server.answers('GET /api/boards/pools/p', poolBoard());
    await screen.says('NBA, season 2026–27, 1 fan');
  };
  afterEach(() => page().remove());

  const page = () => harness.fixture.nativeElement as HTMLElement;
  const wordsOf = (element: Element | null | undefined) => (element?.textContent ?? '').replaceAll(/\s+/g, ' ').trim();
  const focused = () => wordsOf(document.activeElement);
  const members = () => [...page().querySelectorAll('pbp-pool-member .who')].map(wordsOf);
  const manage = async (name: string) => {
    page().querySelector<HTMLElement>(`[aria-label="Manage ${name}"]`)?.click();
    await harness.fixture.whenStable();
  };

  it('shows who is in it, its code and its own board', async () => {
    await open();
    expect(wordsOf(page().querySelector('.head .meta'))).toBe('pool, 2 members, yours');
    expect(members()).toEqual(['Robin you owner', 'Bo']);
    expect(screen.words).toContain('K7QF 2M9X');
    const ranks = [...page().querySelectorAll('tbody .rank')].map(wordsOf);
    expect(ranks).toEqual(['1', '·no place yet']);
  });

  it('copies a link by which others join', async () => {
    await open();
    screen.press('Copy link');
    await screen.says('Link copied.');
    expect(copied).toEqual(['http://localhost/join/K7QF2M9X']);
  });

  it('is renamed by its owner', async () => {
    await open();
    await screen.fill({ 'Name of the pool': 'Attic' });
    screen.press('Save name');
    const asked = await server.asked('PATCH /api/pools/p');
    expect(asked.request.body).toEqual({ name: 'Attic' });
    asked.flush(aPool({ name: 'Attic' }));
    await until(() => wordsOf(page().querySelector('h1')) === 'Attic');
  });

  it('keeps a name that is being typed when somebody is removed meanwhile', async () => {
    await open();
    await screen.fill({ 'Name of the pool': 'Attic' });
    await manage('Bo');
    screen.press('Remove … Bo');
    await until(() => focused().startsWith('Bo leaves the board'));
    screen.press('Remove Bo');
    await server.answers('DELETE /api/pools/p/members/b', null);
    await server.answers('GET /api/pools/p', aPool({ code: 'AAAABBBB', members: [aMember('g', 'Robin')] }));
    await screen.says('AAAA BBBB');
    expect(screen.field('Name of the pool').value).toBe('Attic');
  });

  it('lets its owner remove a member, after saying what follows, and has another code then', async () => {
    await open();
    await manage('Bo');
    screen.press('Remove … Bo');
    await until(() => focused().startsWith('Bo leaves the board, and the pool gets another code'));
    expect(server.open()).toEqual([]);
    screen.press('Remove Bo');
    await server.answers('DELETE /api/pools/p/members/b', null);
    await server.answers('GET /api/pools/p', aPool({ code: 'AAAABBBB', members: [aMember('g', 'Robin')] }));
    await until(() => focused() === 'Bo is no longer in the pool, which has another code now.');
    await screen.says('AAAA BBBB');
    expect(members()).toEqual(['Robin you owner']);
  });

  it('lets go of it where the owner thinks better of it', async () => {
    await open();
    await manage('Bo');
    screen.press('Remove … Bo');
    await screen.says('Cancel');
    screen.press('Cancel');
    await until(() => focused() === 'Remove … Bo');
    expect(server.open()).toEqual([]);
  });

  it('is handed over, and is not the owner’s any more', async () => {
    await open();
    await manage('Bo');
    screen.press('Hand over the pool … to Bo');
    await screen.says('Hand over to Bo');
    screen.press('Hand over to Bo');
    const asked = await server.asked('POST /api/pools/p/owner');
    expect(asked.request.body).toEqual({ fanId: 'b' });
    asked.flush(aPool({ ownerId: 'b' }));
    await until(() => focused() === 'The pool is Bo’s now.');
    expect(members()).toEqual(['Robin you', 'Bo owner']);
    expect(page().querySelector('pbp-rename-pool-form')).toBeNull();
  });

  it('says where somebody else owns it by now', async () => {
    await open();
    await manage('Bo');
    screen.press('Remove … Bo');
    await screen.says('Remove Bo');
    screen.press('Remove Bo');
    await server.refuses('DELETE /api/pools/p/members/b', 403, 'owners-only');
    await until(() => screen.alert.startsWith('Only the owner can do that'));
  });

  it('has nothing to manage for who does not own it', async () => {
    await open(aPool({ ownerId: 'b' }));
    expect(page().querySelector('[aria-label^=Manage]')).toBeNull();
    expect(page().querySelector('pbp-rename-pool-form')).toBeNull();
  });

  it.each([
    ['its owner', aPool(), 'It goes to whoever joined earliest.'],
    ['a member', aPool({ ownerId: 'b' }), 'You can come back with its code.'],
    ['the last', aPool({ members: [aMember('g')] }), 'You are the last: the pool is closed for good.'],
  ])('is left by %s, who is told what follows', async (_, pool, words) => {
    await open(pool);
    screen.press('Leave the pool …');
    await until(() => focused().startsWith(words));
    screen.press('Leave');
    await server.answers('POST /api/pools/p/leave', null);
    await until(() => TestBed.inject(Router).url === '/pools');
  });

  it('shows a few of many members, and all when asked', async () => {
    await open(aPool({ members: Array.from({ length: 30 }, (_, n) => aMember(String(n))) }));
    expect(members()).toHaveLength(20);
    screen.press('Show all 30');
    await until(() => members().length === 30);
  });

  it('is not told from one that never was, for who is not in it', async () => {
    await start();
    await server.refuses('GET /api/pools/p', 404, 'unknown-pool');
    await screen.says('You are in no such pool');
    expect(server.open()).toEqual([]);
  });

  it('says what failed, and tries again', async () => {
    await start();
    await server.refuses('GET /api/pools/p', 503, 'unavailable');
    await screen.says('The pool could not be loaded.');
    screen.press('Try again');
    await server.answers('GET /api/pools/p', aPool());
    await server.answers('GET /api/boards/pools/p', poolBoard());
    await screen.says('2 members, yours');
  });
});
