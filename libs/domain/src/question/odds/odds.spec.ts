import * as fc from 'fast-check';
import { lineObserved, gameOf, basket, inOrder, scheduled, fold } from '../../game/testing/a-game.js';
import { type BasketballLeagueId } from '../../league/league.js';
import { optionsOf } from '../asking.js';
import { type Terms } from '../terms.js';
import { marginGained } from './margin-model.js';
import { firstThere } from './possession-model.js';
import { halfPoint } from './total-model.js';

const favouredBy = (points: number) => gameOf(lineObserved(-points));
const share = (part: number, at = 1): { readonly secondsToGo: number; readonly seconds: number } => ({
  secondsToGo: 2_880 * at,
  seconds: 2_880 * part,
});

describe('the margin of a stretch of the game', () => {
  // Regressions on 3,495 NBA games of 2019-20 to 2025-26 with a closing line: see the model.
  it.each([
    ['the first quarter', share(1 / 4), 0, 6, 0.355 * 6, 8.2],
    ['the second quarter at +10', share(1 / 4, 3 / 4), 10, 6, 0.3 * 6 - 1.27, 8.1],
    ['the last quarter at +10', share(1 / 4, 1 / 4), 10, 6, 0.264 * 6 - 1.36, 7.6],
    ['five minutes at -8', share(300 / 2_880, 1 / 2), -8, 0, 0.49, 5.2],
    ['the second half at +12', share(1 / 2, 1 / 2), 12, 4, 0.561 * 4 - 0.216 * 12, 10.5],
    ['the whole game', share(1), 0, 6, 1.04 * 6, 13.5],
  ])('%s is about what real games have', (_, stretch, margin, favoured, mean, deviation) => {
    const gained = marginGained(favouredBy(favoured), { ...stretch, margin });
    expect(Math.abs((gained?.mean ?? Number.NaN) - mean)).toBeLessThan(0.5);
    expect(Math.abs((gained?.deviation ?? Number.NaN) - deviation)).toBeLessThan(0.5);
  });
  it('is less sure where there is no line, and learns who is better from the score', () => {
    const whole = marginGained(gameOf(), { margin: 0, ...share(1) });
    expect(whole?.deviation).toBeCloseTo(15.2, 0);
    const rest = (margin: number) => marginGained(gameOf(), { margin, ...share(1 / 2, 1 / 2) })?.mean ?? Number.NaN;
    const withLine = (margin: number) =>
      marginGained(favouredBy(2.1), { margin, ...share(1 / 2, 1 / 2) })?.mean ?? Number.NaN;
    expect(rest(15)).toBeGreaterThan(withLine(15));
    expect(rest(-15)).toBeLessThan(withLine(-15));
  });
  it('is nothing that is known outside basketball', () => {
    expect(marginGained(gameOf(scheduled()), { margin: 0, ...share(1) })).not.toBeNull();
    const hockey = fold([scheduled({ league: 'nhl' })]);
    expect(hockey.known && marginGained(hockey, { margin: 0, ...share(1) })).toBeNull();
  });
});

describe('who is there first', () => {
  const even = { ball: null, homeFavouredBy: 0 } as const;
  it('is either side as often where nothing tells them apart', () => {
    expect(firstThere({ ...even, lacks: { home: 20, away: 20 } })).toBeCloseTo(0.5, 10);
  });
  it('is two in three who has the ball, for the next points', () => {
    // A possession is worth nothing in 50.4 % of cases: 1 / (1 + 0.504).
    expect(firstThere({ lacks: { home: 1, away: 1 }, ball: 'home', homeFavouredBy: 0 })).toBeCloseTo(0.665, 3);
  });
  it('turns round with the sides, and grows with what the other lacks', () => {
    const points = () => fc.integer({ min: 1, max: 40 });
    fc.assert(
      fc.property(points(), points(), fc.integer({ min: -15, max: 15 }), (home, away, favoured) => {
        const chance = firstThere({ lacks: { home, away }, ball: 'home', homeFavouredBy: favoured });
        const turned = firstThere({ lacks: { home: away, away: home }, ball: 'away', homeFavouredBy: -favoured });
        const further = firstThere({ lacks: { home, away: away + 1 }, ball: 'home', homeFavouredBy: favoured });
        return Math.abs(chance + turned - 1) < 1e-9 && further >= chance - 1e-9 && chance > 0 && chance < 1;
      }),
      { numRuns: 50 },
    );
  });
});

describe('the chances of answers', () => {
  const leagues: readonly BasketballLeagueId[] = [
    'nba',
    'wnba',
    'mens-college-basketball',
    'womens-college-basketball',
  ];
  const line = () => fc.integer({ min: -20, max: 20 });
  const terms = (): fc.Arbitrary<Terms> =>
    fc.oneof(
      fc.constantFrom<Terms>(
        { kind: 'gameWinner', edition: 'tipOff' },
        { kind: 'marginBand' },
        { kind: 'nextToScore', period: 1, from: 540 },
        { kind: 'nextToScore', after: 'a' },
      ),
      fc.integer({ min: 1, max: 2 }).map((period): Terms => ({ kind: 'periodWinner', period })),
      fc.integer({ min: 1, max: 2 }).map((period): Terms => ({ kind: 'window', period, from: 600 })),
      fc.integer({ min: 5, max: 60 }).map((points): Terms => ({ kind: 'raceTo', points })),
      fc.integer({ min: 100, max: 260 }).map((points): Terms => ({ kind: 'total', line: points + 0.5 })),
    );
  it('lie between none and all, and add up to all', () => {
    fc.assert(
      fc.property(fc.constantFrom(...leagues), line(), terms(), (league, spread, asked) => {
        const game = fold([scheduled({ league }), lineObserved(spread), ...inOrder(basket('home', 'a', 3))]);
        const chances = (game.known ? (optionsOf(asked, game) ?? []) : []).map(({ chance }) => chance);
        const sum = chances.reduce((before, chance) => before + chance, 0);
        return Math.abs(sum - 1) < 1e-9 && chances.every((chance) => chance > 0 && chance < 1);
      }),
    );
  });
  it('are even at a line that is drawn where as much as more is expected', () => {
    const game = gameOf(lineObserved(-3, { total: 231.5 }));
    const options = optionsOf({ kind: 'total', line: halfPoint(231.5) }, game);
    expect(options).toEqual([
      { id: 'over', chance: 0.5 },
      { id: 'under', chance: 0.5 },
    ]);
  });
  it('are none outside basketball', () => {
    const game = fold([scheduled({ league: 'nhl' })]);
    expect(game.known && optionsOf({ kind: 'gameWinner', edition: 'tipOff' }, game)).toBeNull();
    expect(game.known && optionsOf({ kind: 'total', line: 5.5 }, game)).toBeNull();
    expect(game.known && optionsOf({ kind: 'nextToScore', after: null }, game)).toBeNull();
  });
});
