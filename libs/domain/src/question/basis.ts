import { type KnownGame } from '../game/game.js';
import { shownScore } from '../game/status/shown-score.js';
import { statusOf } from '../game/status/status-of.js';
import { type Basis } from './events.js';

/** The game as it is known after that revision of its stream. */
export const basisOf = (game: KnownGame, revision: number): Basis => {
  const { period, clock } = statusOf(game);
  return { revision, period, clock, score: shownScore(game) };
};
