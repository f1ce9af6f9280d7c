import { basket, gameOf, gameScheduled, inOrder } from '../../../testing/a-game';
import { largestSwings, swingsOf, winCurve } from './win-curve';

const scored = (side: 'home' | 'away', id: string, period: number, secondsLeft: number) =>
  basket(side, { id, period, secondsLeft, clock: `${Math.floor(secondsLeft / 60)}:00`, points: 3 });
const plays = inOrder(
  scored('home', 'a', 1, 660),
  scored('away', 'b', 4, 180),
  scored('home', 'c', 4, 120),
  scored('away', 'd', 4, 0),
);
const over = { type: 'GameEnded', data: { gameId: 'g', score: { home: 6, away: 6 }, how: 'played' } } as const;

it('tells the chances at tip-off and after each basket', () => {
  const curve = winCurve(gameOf(...plays));
  expect(curve.map(({ at, score, text }) => [at, score, text])).toEqual([
    ['Tip-off', '0–0', ''],
    ['Q1 11:00', '0–3', 'Play a'],
    ['Q4 3:00', '3–3', 'Play b'],
    ['Q4 2:00', '3–6', 'Play c'],
    ['Q4 0:00', '6–6', 'Play d'],
  ]);
  expect(curve[3]?.away).toBeLessThan(curve[2]?.away ?? 0);
  expect(curve.every(({ feedAway }) => feedAway === null)).toBe(true);
});

it('ends in certainty', () => {
  const won = { ...over, data: { ...over.data, score: { home: 6, away: 9 } } };
  expect(winCurve(gameOf(...plays, won)).at(-1)).toMatchObject({ at: 'Final', score: '9–6', away: 1 });
});

it('has the feed’s own chances where it gives some', () => {
  const told = {
    type: 'WinProbabilityObserved',
    data: { gameId: 'g', chances: [{ playId: 'b', home: 0.25 }], withdrawn: [] },
  } as const;
  expect(winCurve(gameOf(...plays, told)).map(({ feedAway }) => feedAway)).toEqual([null, null, 0.75, null, null]);
});

it('finds what moved them most, for whom, and none beside another', () => {
  const swings = largestSwings(winCurve(gameOf(...plays)), 3);
  expect(swings.map(({ point, side }) => [point.playId, side])).toEqual([
    ['c', 'home'],
    ['a', 'home'],
  ]);
  expect(swings[0]?.by).toBeGreaterThan(swings[1]?.by ?? 1);
  expect(largestSwings(winCurve(gameOf(gameScheduled())), 3)).toEqual([]);
});

it('tells no swing below a point of per cent, though it knows it', () => {
  const decided = inOrder(
    basket('away', { id: 'a', period: 4, secondsLeft: 600, points: 60 }),
    basket('home', { id: 'b', period: 4, secondsLeft: 300 }),
  );
  const curve = winCurve(gameOf(...decided));
  expect(swingsOf(curve).map(({ point }) => point.playId)).toEqual(['a', 'b']);
  expect(largestSwings(curve, 3).map(({ point }) => point.playId)).toEqual(['a']);
});
