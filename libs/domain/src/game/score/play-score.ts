import { type Score } from '../facts.js';
import { memoByPlays } from '../memo-by-plays.js';
import { currentPlays } from '../plays/current-plays.js';
import { sideOfPlay } from '../plays/side-of-play.js';

/** The score as the plays add up. It may trail the feed's own by a play or two while the game goes on. */
export const playScore = memoByPlays(['home', 'away'], (game): Score => {
  const score = { home: 0, away: 0 };
  for (const play of currentPlays(game)) {
    const side = sideOfPlay(game, play);
    if (side) score[side] += play.points;
  }
  return score;
});
