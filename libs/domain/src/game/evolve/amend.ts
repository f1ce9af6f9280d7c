import { sameData } from '../../same-data.js';
import { type KnownGame } from '../game.js';

/** The game with these facts; the very same object where they say nothing new. */
export const amend = (game: KnownGame, facts: Partial<KnownGame>): KnownGame => {
  const amended = { ...game, ...facts };
  return sameData(game, amended) ? game : amended;
};
