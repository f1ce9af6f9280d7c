import { basket, gameOf, gameScheduled, inOrder } from '../../../testing/a-game';
import { GameHistory } from './game-history';
import { jumpsOf } from './jumps';
import { stepsOf } from './steps';

const plays = inOrder(
  basket('home', { id: 'a', clock: '11:40', secondsLeft: 700 }),
  ...[1, 2, 3, 4].map((n) => basket('away', { id: `run${n}`, clock: `10:${50 - n}`, secondsLeft: 650 - n })),
  basket('home', { id: 'b', period: 2, clock: '11:30', secondsLeft: 690 }),
);
const history = GameHistory.empty.with(
  [gameScheduled(), ...plays].map((event, revision) => ({ revision, event, at: '2026-11-22T18:00:00Z' })),
);
const jumps = jumpsOf(gameOf(...plays), history ? stepsOf(history) : []);

it('leads to the beginning of each period', () => {
  expect(jumps.periods).toEqual([
    { revision: 1, text: '1st quarter' },
    { revision: 6, text: '2nd quarter' },
  ]);
});

it('leads to where a run had come to its end, and to where the lead changed', () => {
  expect(jumps.runs).toEqual([{ revision: 5, text: 'Q1 10:46, CPH 8–0' }]);
  expect(jumps.leadChanges).toEqual([{ revision: 3, text: 'Q1 10:48, CPH ahead 4–2' }]);
});

it('leads to nothing that the log does not have', () => {
  expect(jumpsOf(gameOf(...plays), [])).toEqual({ periods: [], runs: [], leadChanges: [] });
});
