import { type KnownGame } from '../game/game.js';
import { winProbabilitySeries } from './win-probability-series.js';

/**
 * How much the outcome was in doubt: by how much the home team's chance moved from basket to basket, all moves added up;
 * 0 where the league has no model. A game that nobody doubts comes to about 0.5, one that goes back and forth to several
 * times that. Source: M. Beuoy, inpredictable.com (Excitement Index).
 */
export const excitement = (game: KnownGame): number => {
  const chances = winProbabilitySeries(game).map(({ home }) => home);
  return chances.reduce((sum, chance, n) => sum + Math.abs(chance - (chances[n - 1] ?? chance)), 0);
};
