import { basket, gameScheduled, inOrder, play } from '../../../testing/a-game';
import { GameHistory } from './game-history';
import { stepAt, stepAtSeconds, stepsOf } from './steps';

const told = [
  gameScheduled(),
  ...inOrder(
    play({ id: 'tip', secondsLeft: 720 }),
    basket('home', { id: 'a', secondsLeft: 700 }),
    basket('away', { id: 'late', secondsLeft: 710 }),
    basket('away', { id: 'second', period: 2, secondsLeft: 700 }),
  ),
];
const history = GameHistory.empty.with(
  told.map((event, revision) => ({ revision, event, at: '2026-11-22T18:00:00Z' })),
);
const steps = history ? stepsOf(history) : [];

it('stops at each play as it was told, and never goes back in time', () => {
  expect(steps).toEqual([
    { revision: 1, playId: 'tip', seconds: 0 },
    { revision: 2, playId: 'a', seconds: 20 },
    { revision: 3, playId: 'late', seconds: 20 },
    { revision: 4, playId: 'second', seconds: 740 },
  ]);
});

it('finds the step of a moment', () => {
  expect([0, 1, 2, 9].map((revision) => stepAt(steps, revision))).toEqual([-1, 0, 1, 3]);
  expect([0, 19, 20, 739, 5_000].map((seconds) => stepAtSeconds(steps, seconds))).toEqual([0, 0, 2, 2, 3]);
});

it('has none before a game has plays', () => {
  expect(stepsOf(GameHistory.empty)).toEqual([]);
});
