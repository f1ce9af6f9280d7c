import { evolve, initialState } from '@pbp/domain';
import * as fc from 'fast-check';
import { basket, gameScheduled, inOrder } from '../../../testing/a-game';
import { GameHistory, type LoggedEvent } from './game-history';

const logged = (plays: number): readonly LoggedEvent[] =>
  [
    gameScheduled(),
    ...inOrder(...Array.from({ length: plays }, (_, n) => basket(n % 3 ? 'home' : 'away', { id: `p${n}` }))),
  ].map((event, revision) => ({ revision, event, at: new Date(1_000 * revision).toISOString() }));

const longest = 180;
const all = logged(longest);
const plainly = (count: number) => all.slice(0, count).reduce((game, { event }) => evolve(game, event), initialState());

/** Taken in pieces of any size, as a page hears them. */
const heardIn = (sizes: readonly number[]): GameHistory | null => {
  let [history, from]: [GameHistory | null, number] = [GameHistory.empty, 0];
  for (const size of sizes) {
    history = history?.with(all.slice(from, from + size)) ?? null;
    from += size;
  }
  return history;
};

it('is at any moment what its first events tell, however they were heard', () => {
  const sizes = fc.array(fc.integer({ min: 0, max: 70 }), { minLength: 1, maxLength: 6 });
  fc.assert(
    fc.property(sizes, fc.nat(longest + 20), (pieces, revision) => {
      const history = heardIn(pieces);
      const known = Math.min(
        pieces.reduce((sum, size) => sum + size, 0),
        all.length,
      );
      expect(history?.revision).toBe(known - 1);
      expect(history?.gameAt(revision)).toEqual(plainly(Math.min(revision + 1, known)));
    }),
  );
});

it('takes nothing twice', () => {
  const history = GameHistory.empty.with(all.slice(0, 60));
  expect(history?.with(all.slice(40, 60))).toBe(history);
  expect(history?.with(all.slice(40, 70))?.revision).toBe(69);
});

it('takes nothing that does not follow on', () => {
  const history = GameHistory.empty.with(all.slice(0, 10));
  expect(history?.with(all.slice(11, 12))).toBeNull();
  expect(history?.with([...all.slice(10, 11), ...all.slice(12, 13)])).toBeNull();
});

it('is nobody’s game before its first event', () => {
  expect(GameHistory.empty.gameAt(5)).toEqual({ known: false });
  expect(GameHistory.empty.with(all)?.gameAt(-1)).toEqual({ known: false });
});

it('knows where one poll ends and the next begins, though both were noted at once', () => {
  const [first, ...rest] = all.slice(0, 4).map((event) => ({ ...event, at: all[0]?.at ?? '', correlationId: 'one' }));
  const [next, ...last] = rest.map((event) => ({ ...event, correlationId: 'two' }));
  const history = GameHistory.empty.with([first, next, ...last].flatMap((event) => event ?? []));
  expect([0, 1, 2, 3].map((revision) => history?.isAmidPoll(revision))).toEqual([false, true, true, false]);
});

it('is, up to any revision or time, what it was then, and goes on from there', () => {
  const whole = GameHistory.empty.with(all);
  fc.assert(
    fc.property(fc.nat(all.length - 1), (revision) => {
      const then = whole?.until(revision);
      expect(then?.revision).toBe(revision);
      expect(then?.gameAt(revision)).toEqual(plainly(revision + 1));
      expect(then?.with(all.slice(revision + 1))?.gameAt(all.length)).toEqual(plainly(all.length));
      expect(whole?.newestBefore(1_000 * revision + 999)).toBe(revision);
    }),
  );
  expect(whole?.newestBefore(-1)).toBe(0);
  expect(whole?.until(all.length)).toBe(whole);
});
