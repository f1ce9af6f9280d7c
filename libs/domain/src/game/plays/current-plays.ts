import { memoByPlays } from '../memo-by-plays.js';
import { type Play } from '../play.js';

/** What the feed lists now, in its order: withdrawn plays are left out. */
export const currentPlays = memoByPlays([], ({ plays }): readonly Play[] =>
  plays.filter((entry) => entry.standing === 'recorded').map((entry) => entry.play),
);
