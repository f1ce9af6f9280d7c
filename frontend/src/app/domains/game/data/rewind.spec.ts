import { TestBed } from '@angular/core/testing';
import { shownScore } from '@pbp/domain';
import { basket, gameScheduled, inOrder } from '../../../testing/a-game';
import { until } from '../../../testing/until';
import { Server, withServer } from '../../account/testing/server';
import { type LoggedEvent } from './game-history';
import { Rewind } from './rewind';

const final = { type: 'GameEnded', data: { gameId: 'g', score: { home: 99, away: 98 }, how: 'played' } } as const;
const told = inOrder(...[1, 2, 3].map((n) => basket('home', { id: `p${n}`, secondsLeft: 700 - n })));
const second = (n: number): string => new Date(1_000 * n).toISOString();
/** Each event by a poll of its own, unless told otherwise. */
const log = (at: (revision: number) => string = second): readonly LoggedEvent[] =>
  [gameScheduled(), ...told].map((event, revision) => ({ revision, event, at: at(revision) }));
const exported = (events: readonly LoggedEvent[]): string =>
  events.map(({ revision, event, at }) => `${JSON.stringify({ revision, ...event, metadata: { at } })}\n`).join('');

describe('looking back at a game', () => {
  let rewind: Rewind;
  let server: Server;
  beforeEach(() => {
    TestBed.configureTestingModule({ providers: [...withServer(), Rewind] });
    [rewind, server] = [TestBed.inject(Rewind), new Server()];
    rewind.follow('g');
  });
  const reads = async (events: readonly LoggedEvent[]): Promise<void> => {
    (await server.asked('GET /api/games/g/events')).flush(exported(events));
    await until(() => rewind.reading().is === 'read');
  };
  const score = () => (rewind.game() ? shownScore(rewind.game() ?? fail()) : undefined);
  const fail = (): never => {
    throw new Error('there is no game');
  };

  it('reads the log only when somebody looks back', async () => {
    expect(server.open()).toEqual([]);
    rewind.goTo(2);
    expect(rewind.game()).toBeUndefined();
    await reads(log());
    expect(score()).toEqual({ home: 4, away: 0 });
  });

  it('begins one play ago, and stays there while plays go on being told', async () => {
    rewind.begin();
    expect(rewind.isAtMoment()).toBe(false);
    await reads(log());
    expect(rewind.revision()).toBe(2);
    const next = inOrder(...told.map(() => basket('away', { id: 'x' }))).slice(0, 1);
    rewind.hear(next.map((event) => ({ revision: 4, event, at: second(4) })));
    expect(rewind.history()?.revision).toBe(4);
    expect(rewind.revision()).toBe(2);
    expect(score()).toEqual({ home: 4, away: 0 });
  });

  it('reads anew what it missed, and shows what it has until then', async () => {
    rewind.goTo(1);
    await reads(log().slice(0, 3));
    rewind.hear(
      log()
        .slice(3)
        .map((event) => ({ ...event, revision: 9 })),
    );
    expect(score()).toEqual({ home: 2, away: 0 });
    await reads(log());
    await until(() => rewind.history()?.revision === 3);
  });

  it('draws from the plays what one poll told all at once', async () => {
    rewind.goTo(3);
    const late = [...log(() => second(0)), { revision: 4, event: final, at: second(0) }];
    const ahead = [...late.slice(0, 1), { ...late[4], revision: 1 }, ...late.slice(1, 4)] as readonly LoggedEvent[];
    await reads(ahead.map((event, revision) => ({ ...event, revision })));
    expect(rewind.game()?.phase.is).toBe('inProgress');
    expect(score()).toEqual({ home: 4, away: 0 });
  });

  it('is the newest where a moment is asked for that is not past', async () => {
    rewind.goTo(3);
    await reads(log());
    expect(rewind.isPastNow()).toBe(true);
    expect(rewind.game()).toBeUndefined();
  });

  it('says what went wrong, and tries again when it is told to', async () => {
    rewind.goTo(1);
    await server.isAway('GET /api/games/g/events');
    await until(() => rewind.reading().is === 'failed');
    expect(rewind.reading()).toMatchObject({ problem: { code: 'unreachable' } });
    rewind.retry();
    await reads(log());
    expect(score()).toEqual({ home: 2, away: 0 });
  });

  it('keeps nothing of another game', async () => {
    rewind.goTo(1);
    await reads(log());
    rewind.follow('h');
    expect(rewind.game()).toBeUndefined();
    expect(server.open()).toEqual(['GET /api/games/h/events']);
  });
});
