import { basket, ended, gameOf, inOrder, scheduled, then } from '../game/testing/a-game.js';
import { excitement } from './excitement.js';
import { winProbabilitySeries } from './win-probability-series.js';

const basketAt = (side: 'home' | 'away', n: number) =>
  basket(side, `${side} ${n}`, 2, { period: 4, secondsLeft: 600 - 60 * n });

describe('excitement', () => {
  it('is what the chance has moved when it moves one way', () => {
    const game = then(gameOf(...inOrder(...[1, 2, 3, 4].map((n) => basketAt('home', n)))), ended(8, 0));
    const chances = winProbabilitySeries(game).map(({ home }) => home);
    expect(chances.at(-1)).toBe(1);
    expect(excitement(game)).toBeCloseTo(1 - (chances[0] ?? 0), 10);
  });

  it('adds up every way there and back', () => {
    const turns = (n: number) => basketAt(n % 2 === 0 ? 'away' : 'home', n);
    const game = gameOf(...inOrder(...[1, 2, 3, 4, 5, 6, 7, 8].map(turns)));
    const chances = winProbabilitySeries(game).map(({ home }) => home);
    const far = Math.abs((chances.at(-1) ?? 0) - (chances[0] ?? 0));
    expect(excitement(game)).toBeGreaterThan(4 * far);
  });

  it('is none of a game without a basket, and of a league without a model', () => {
    expect(excitement(gameOf())).toBe(0);
    expect(excitement(gameOf(scheduled({ league: 'nfl' })))).toBe(0);
  });
});
