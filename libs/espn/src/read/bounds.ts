import { wholeWithin } from './read.js';

/*
 * What the feed may say at the most: well beyond every game that was ever played, and well within what loops, lists and
 * tables hold. A number beyond is a slip of the feed, and is told as one.
 */

/** The longest game of baseball had 26 innings. */
export const mostPeriods = 30;

/** No period of any league is longer; in seconds. */
export const longestPeriod = 3600;

/** A period as reached; 0 before the first. */
export const reachedPeriod = wholeWithin(0, mostPeriods);

/** Points of a team, of a game or a part of it. */
export const teamPoints = wholeWithin(0, 999);

/** Points that one play puts on the board. */
export const playPoints = wholeWithin(0, 10);

/** A count beside the score, or a player's figure; his plus/minus may be negative. */
export const figure = wholeWithin(-999, 999);
