import { type PlayEntry } from '../game.js';
import { memoByPlays } from '../memo-by-plays.js';
import { type Play } from '../play.js';

const isRecorded = ({ standing }: PlayEntry): boolean => standing === 'recorded';

/** What the feed lists now, in its order: withdrawn plays are left out. */
export const currentPlays = memoByPlays([], ({ plays }): readonly Play[] => {
  const current = plays.every(isRecorded) ? plays : plays.filter(isRecorded);
  return current.map(({ play }) => play);
});
