import { type Score, type Side } from '../facts.js';
import { type PlayEntry } from '../game.js';
import { memoByPlays } from '../memo-by-plays.js';
import { type Play } from '../play.js';
import { sideOfPlay } from './side-of-play.js';

/** A line of the play list. `score` is the running one after this play, null for a play that was withdrawn. */
export interface PlayRow {
  readonly play: Play;
  readonly score: Score | null;
  /** Earlier versions, oldest first. */
  readonly earlier: readonly Play[];
  readonly standing: PlayEntry['standing'];
  readonly side: Side | null;
}

const scoreAfter = (score: Score, side: Side | null, points: number): Score =>
  side && points > 0 ? { ...score, [side]: score[side] + points } : score;

/** Every play the feed ever listed, in its order, with our own running score. */
export const playRows = memoByPlays(['home', 'away'], (game): readonly PlayRow[] => {
  let score: Score = { home: 0, away: 0 };
  return game.plays.map(({ play, earlier, standing }) => {
    const side = sideOfPlay(game, play);
    if (standing === 'withdrawn') return { play, score: null, earlier, standing, side };
    score = scoreAfter(score, side, play.points);
    return { play, score, earlier, standing, side };
  });
});
