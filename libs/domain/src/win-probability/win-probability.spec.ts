import fc from 'fast-check';
import { opponentOf } from '../game/plays/side-of-play.js';
import {
  basket,
  did,
  ended,
  gameOf,
  inOrder,
  lineObserved,
  scheduled,
  then,
  withdrawn,
} from '../game/testing/a-game.js';
import { type GameMoment, pregameFrom, winProbabilityBy } from './brownian.js';
import { type Pregame, type WinProbabilityModel } from './model.js';
import { winProbabilityModelOf } from './models.js';
import { seasonOf } from './season-of.js';
import { winProbabilitySeries } from './win-probability-series.js';

const modelOf = (league: string, season?: number): WinProbabilityModel => {
  const model = winProbabilityModelOf(league, season);
  if (!model) throw new Error(`no model of ${league}`);
  return model;
};

const homeWinProbability = (now: GameMoment, model: WinProbabilityModel, pregame: Pregame): number =>
  winProbabilityBy(model, pregame)(now);

const nba = modelOf('nba');
const moment = (facts: Partial<GameMoment>): GameMoment => ({ margin: 0, secondsLeft: 2880, ball: null, ...facts });
const unknown: Pregame = { kind: 'unknown' };
const chance = (facts: Partial<GameMoment>, pregame: Pregame = unknown) =>
  homeWinProbability(moment(facts), nba, pregame);

const leagues = ['nba', 'wnba', 'mens-college-basketball', 'womens-college-basketball'];
const aModel = fc.constantFrom(...leagues.map((league) => modelOf(league)), modelOf('nba', 2016));
const aPregame: fc.Arbitrary<Pregame> = fc.oneof(
  fc.record({ kind: fc.constant('unknown' as const), neutralSite: fc.boolean() }),
  fc.record({ kind: fc.constant('spread' as const), homeFavouredBy: fc.integer({ min: -60, max: 60 }) }),
  fc.record({ kind: fc.constant('chance' as const), home: fc.double({ min: 0, max: 1, noNaN: true }) }),
);
const aMoment: fc.Arbitrary<GameMoment> = fc.record({
  margin: fc.integer({ min: -90, max: 90 }),
  secondsLeft: fc.double({ min: -10, max: 3000, noNaN: true }),
  ball: fc.constantFrom('home' as const, 'away' as const, null),
});

describe('the home team’s chance', () => {
  it('is a little better than even at tip-off, and even on a neutral floor', () => {
    expect(chance({})).toBeGreaterThan(0.53);
    expect(chance({})).toBeLessThan(0.57);
    expect(chance({}, { kind: 'unknown', neutralSite: true })).toBe(0.5);
  });
  it('is before the game what was known before', () => {
    expect(chance({}, { kind: 'chance', home: 0.83 })).toBeCloseTo(0.83, 12);
    expect(chance({}, { kind: 'spread', homeFavouredBy: 8 })).toBeCloseTo(0.76, 1);
  });
  it('is certain only when the clock is at zero', () => {
    expect([chance({ margin: 1, secondsLeft: 0 }), chance({ margin: -1, secondsLeft: 0 })]).toEqual([1, 0]);
    expect(chance({ margin: 0, secondsLeft: 0 })).toBe(0.5);
    expect(chance({ margin: 1, secondsLeft: 1 })).toBeLessThan(0.8);
  });
  it('is better with the ball, most of all late', () => {
    const worth = (secondsLeft: number) =>
      chance({ secondsLeft, ball: 'home' }) - chance({ secondsLeft, ball: 'away' });
    expect(worth(2880)).toBeGreaterThan(0);
    expect(worth(10)).toBeGreaterThan(5 * worth(2880));
  });
  it('lies between 0 and 1 and rises with the lead', () => {
    fc.assert(
      fc.property(aModel, aPregame, aMoment, (model, pregame, now) => {
        const chanceAt = winProbabilityBy(model, pregame);
        const here = chanceAt(now);
        expect(here).toBeGreaterThanOrEqual(0);
        expect(here).toBeLessThanOrEqual(1);
        expect(chanceAt({ ...now, margin: now.margin + 1 })).toBeGreaterThanOrEqual(here);
      }),
    );
  });
  it('is on a neutral floor one less the other’s', () => {
    fc.assert(
      fc.property(aModel, aMoment, (model, now) => {
        const chanceAt = winProbabilityBy(model, { kind: 'unknown', neutralSite: true });
        const mirrored = { ...now, margin: -now.margin, ball: now.ball && opponentOf(now.ball) };
        expect(chanceAt(now) + chanceAt(mirrored)).toBeCloseTo(1, 12);
      }),
    );
  });
  it('can be read back to before the game', () => {
    const seen = moment({ margin: 3, secondsLeft: 2800, ball: 'away' });
    const pregame = pregameFrom(0.6, seen, nba);
    expect(homeWinProbability(seen, nba, pregame)).toBeCloseTo(0.6, 9);
  });
});

describe('the models', () => {
  it('know eras of the NBA, four leagues and no other sport', () => {
    expect(modelOf('nba', 2019).name).toBe('nba-2015-2019');
    expect(modelOf('nba', 2020)).toBe(nba);
    expect(new Set(leagues.map((league) => modelOf(league).name)).size).toBe(4);
    expect(modelOf('mens-college-basketball').regulationSeconds).toBe(2400);
    expect(winProbabilityModelOf('nfl')).toBeNull();
    expect(winProbabilityModelOf('toString')).toBeNull();
  });
  it.each([
    ['nba', '2025-10-22', 2026],
    ['nba', '2026-04-02', 2026],
    ['wnba', '2026-09-02', 2026],
  ] as const)('%s on %s plays the season of %i', (league, day, season) => expect(seasonOf(league, day)).toBe(season));
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
      chance({ margin: 2, secondsLeft: 10, ball: 'away' }),
    );
  });
  it('knows whose ball it was and forgets what was taken back', () => {
    const steal = did('home', 's', { kind: 'turnover' }, { period: 1, secondsLeft: 610 });
    const [a] = inOrder(steal, basket('home', 'a', 2, { period: 1, secondsLeft: 600 }));
    const game = gameOf(...(a ? [a] : []), ...plays, withdrawn('b'), withdrawn('c'));
    expect(winProbabilitySeries(game)).toHaveLength(2);
  });
  it('knows games of two halves', () => {
    const college = gameOf(
      scheduled({ league: 'mens-college-basketball', regulationPeriods: 2 }),
      ...inOrder(basket('home', 'a', 2, { period: 2, secondsLeft: 600 })),
    );
    const expected = homeWinProbability(
      { margin: 2, secondsLeft: 600, ball: 'away' },
      modelOf('mens-college-basketball'),
      unknown,
    );
    expect(winProbabilitySeries(college)[1]?.home).toBe(expected);
  });
  it('begins with what the line says, and is made anew when the line is', () => {
    const game = gameOf(...plays, lineObserved(-8));
    expect(winProbabilitySeries(game)[0]?.home).toBe(chance({}, { kind: 'spread', homeFavouredBy: 8 }));
    expect(winProbabilitySeries(then(game, lineObserved(8)))[0]?.home).toBeLessThan(0.3);
  });
  it('is empty where no model knows the league', () => {
    expect(winProbabilitySeries(gameOf(scheduled({ league: 'nfl' })))).toEqual([]);
  });
});
