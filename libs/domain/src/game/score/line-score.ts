import { type Side } from '../facts.js';
import { type KnownGame } from '../game.js';
import { memoByPlays } from '../memo-by-plays.js';
import { currentPlays } from '../plays/current-plays.js';
import { sideOfPlay } from '../plays/side-of-play.js';
import { shownObservation } from '../status/shown-observation.js';

/** Points by period, one entry for each period with a play. */
export type LineScore = Readonly<Record<Side, readonly number[]>>;

const lineScoreOfPlays = memoByPlays(['home', 'away'], (game): LineScore => {
  const plays = currentPlays(game);
  const periods = plays.reduce((highest, play) => Math.max(highest, play.period), 0);
  const points = { home: Array<number>(periods).fill(0), away: Array<number>(periods).fill(0) };
  for (const play of plays) {
    const side = sideOfPlay(game, play);
    const before = side && points[side][play.period - 1];
    if (side && typeof before === 'number') points[side][play.period - 1] = before + play.points;
  }
  return points;
});

const nothingYet: LineScore = { home: [], away: [] };

/** Points by period: added up from the plays, or the feed's own where it tells no plays. */
export const lineScore = (game: KnownGame): LineScore =>
  currentPlays(game).length > 0 ? lineScoreOfPlays(game) : (shownObservation(game)?.lineScore ?? nothingYet);
