import { type KnownGame } from '../../game/game.js';
import { type Spread } from './margin-model.js';
import { scoringLevel, typicalTotal } from './scoring-level.js';

/** Of both teams' points within a season: 4,159 NBA games of 2019-20 to 2025-26, 18.9 to 21.1 by season (millxing/NBA_Data). */
const deviation = 20;

/** Points of both teams before a game: what the market says, or what is usual; null for a league that is not basketball. */
export const totalExpected = ({ league, line }: Pick<KnownGame, 'league' | 'line'>): Spread | null => {
  const [usual, level] = [typicalTotal(league), scoringLevel(league)];
  if (usual === null || level === null) return null;
  return { mean: line?.total ?? usual, deviation: deviation * Math.sqrt(level) };
};

/** The nearest number that nobody's points can be. */
export const halfPoint = (mean: number): number => Math.floor(mean) + 0.5;
