import fc from 'fast-check';
import { basket, ended, gameOf, inOrder, scheduled } from '../game/testing/a-game.js';
import { normalCdf } from './normal.js';
import { type GameMoment, homeWinProbability } from './stern.js';
import { winProbabilitySeries } from './win-probability-series.js';

const moment = (facts: Partial<GameMoment>): GameMoment => ({
  margin: 0,
  secondsLeft: 2880,
  periodIsOvertime: false,
  regulationSeconds: 2880,
  ...facts,
});
const chance = (facts: Partial<GameMoment>) => homeWinProbability(moment(facts));

it.each([
  [0, 0.5],
  [1, 0.8413447],
  [-1.96, 0.0249979],
  [3, 0.9986501],
  [-8, 0],
])('the normal distribution at %d is %d', (z, probability) => expect(normalCdf(z)).toBeCloseTo(probability, 6));

describe('the home team’s chance', () => {
  it('is a little better than even at tip-off', () => {
    expect(chance({})).toBeCloseTo(0.5503, 3);
  });
  it('is certain only when the clock is at zero', () => {
    expect([chance({ margin: 1, secondsLeft: 0 }), chance({ margin: -1, secondsLeft: 0 })]).toEqual([1, 0]);
    expect(chance({ margin: 0, secondsLeft: 0 })).toBe(0.5);
    expect(chance({ margin: 1, secondsLeft: 1 })).toBeLessThan(0.8);
  });
  it('counts an overtime’s own clock', () => {
    const facts = { margin: 4, secondsLeft: 300, periodIsOvertime: true };
    expect(chance(facts)).toBe(chance({ ...facts, periodIsOvertime: false }));
    expect(chance(facts)).toBeGreaterThan(chance({ margin: 4, secondsLeft: 1440 }));
  });
  it('lies between 0 and 1 and rises with the lead', () => {
    const clock = fc.record({
      margin: fc.integer({ min: -60, max: 60 }),
      secondsLeft: fc.integer({ min: 0, max: 2880 }),
    });
    fc.assert(
      fc.property(clock, ({ margin, secondsLeft }) => {
        const now = chance({ margin, secondsLeft });
        expect(now).toBeGreaterThanOrEqual(0);
        expect(now).toBeLessThanOrEqual(1);
        expect(chance({ margin: margin + 1, secondsLeft })).toBeGreaterThanOrEqual(now);
      }),
    );
  });
});

describe('the series', () => {
  const plays = inOrder(
    basket('home', 'a', 2, { period: 1, secondsLeft: 600 }),
    basket('away', 'b', 3, { period: 4, secondsLeft: 0 }),
    basket('home', 'c', 3, { period: 5, secondsLeft: 10 }),
  );
  it('has the tip-off, every scoring play and, when the game is over, its end', () => {
    const points = winProbabilitySeries(gameOf(...plays, ended(5, 3)));
    expect(points.map(({ playId, secondsPlayed }) => [playId, secondsPlayed])).toEqual([
      [null, 0],
      ['a', 120],
      ['b', 2880],
      ['c', 3170],
      [null, 3170],
    ]);
    expect(points.at(-1)?.home).toBe(1);
  });
  it('is not certain before the end, even at 0.0', () => {
    const points = winProbabilitySeries(gameOf(...plays));
    expect(points).toHaveLength(4);
    expect(points[2]?.home).toBeGreaterThan(0.1);
    expect(points[2]?.home).toBeLessThan(0.5);
  });
  it('uses the overtime’s clock in overtime', () => {
    expect(winProbabilitySeries(gameOf(...plays)).at(-1)?.home).toBe(
      chance({ margin: 2, secondsLeft: 10, periodIsOvertime: true }),
    );
  });
  it('knows games of two halves', () => {
    const college = gameOf(
      scheduled({ league: 'mens-college-basketball', regulationPeriods: 2 }),
      ...inOrder(basket('home', 'a', 2, { period: 2, secondsLeft: 600 })),
    );
    expect(winProbabilitySeries(college)[1]?.home).toBe(
      chance({ margin: 2, secondsLeft: 600, regulationSeconds: 2400 }),
    );
  });
});
