import { type KnownGame } from '../../game/game.js';
import { boxScore } from '../../game/box/box-score.js';
import { tally } from '../../game/box/tally.js';
import { type PlayerLine } from '../../game/box-score.js';
import { type PlayerStat } from '../terms.js';
import { type Spread } from './margin-model.js';
import { scoringLevel } from './scoring-level.js';

/**
 * A half of somebody who starts, and of somebody who does not. By shares of an NBA team's shots by rank (.218 to .066
 * for the first seven, .051 and less for the others, 2018-19, stats.nba.com) of 114 points, 44 rebounds and 27 assists.
 */
const usual: Readonly<Record<PlayerStat, { readonly starter: number; readonly bench: number }>> = {
  points: { starter: 8.5, bench: 3.6 },
  rebounds: { starter: 3.1, bench: 1.5 },
  assists: { starter: 2, bench: 0.8 },
};

/**
 * Variance for each one expected. Points come in ones, twos and threes: those of a Poisson number of baskets vary by
 * E(x^2) / E(x) of the points x of one, 2.2 with the shares of the NBA; the rest come one at a time.
 */
const variance: Readonly<Record<PlayerStat, number>> = { points: 2.2, rebounds: 1.2, assists: 1.2 };

/** How much the first half counts for the second, beside what is usual. */
const weightOfFirst = 0.5;

/** How many a player has. Feeds list an athlete for both teams now and then: what was done for either counts. */
export const soFar = (game: KnownGame, playerId: string, stat: PlayerStat): number => {
  const { home, away } = tally(game);
  return [home, away].reduce((sum, { players }) => sum + (players.get(playerId)?.[stat] ?? 0), 0);
};

/** Null for one who is not listed. */
export const playerLine = (game: KnownGame, playerId: string): Pick<PlayerLine, 'starter' | 'played'> | null => {
  const { home, away } = boxScore(game);
  const lines = [...home.players, ...away.players].filter((line) => line.playerId === playerId);
  if (lines.length === 0) return null;
  return { starter: lines.some(({ starter }) => starter), played: lines.some(({ played }) => played) };
};

/** What a player will have after the game, asked at half-time; null for one who is not listed, and outside basketball. */
export const expectedOf = (game: KnownGame, playerId: string, stat: PlayerStat): Spread | null => {
  const [line, level] = [playerLine(game, playerId), scoringLevel(game.league)];
  if (!line || level === null) return null;
  const has = soFar(game, playerId, stat);
  const ofHalf = usual[stat][line.starter ? 'starter' : 'bench'] * level;
  const rest = weightOfFirst * has + (1 - weightOfFirst) * ofHalf;
  return { mean: has + rest, deviation: Math.sqrt(variance[stat] * rest) };
};
