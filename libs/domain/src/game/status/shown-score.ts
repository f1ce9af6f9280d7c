import { type Score } from '../facts.js';
import { type KnownGame } from '../game.js';
import { currentPlays } from '../plays/current-plays.js';
import { playScore } from '../score/play-score.js';
import { shownObservation, stageOf } from './shown-observation.js';

/**
 * The score to show: the final one, else the feed's own (plays may trail it by a play or three), else what the plays
 * add up to. Null before tip-off.
 */
export const shownScore = (game: KnownGame): Score | null => {
  if (game.phase.is === 'ended') return game.phase.score;
  const seen = shownObservation(game);
  if (seen && (stageOf(seen) !== 'before' || seen.period > 0)) return seen.score;
  return currentPlays(game).length > 0 ? playScore(game) : null;
};
