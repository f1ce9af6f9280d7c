import { type PlayEntry } from '../game/game.js';
import { type Play } from '../game/play.js';
import { type ToldPlay } from './told-play.js';

/** A play that the feed put in before plays which it had told already. */
export interface LateInsert {
  readonly play: Play;
  /** How many plays that follow it had been told before it. */
  readonly overtaken: number;
  /** Seconds from the first of them to it. */
  readonly lateBy: number;
}

const timesOf = (
  entries: readonly PlayEntry[],
  told: ReadonlyMap<string, ToldPlay>,
): readonly { readonly play: Play; readonly toldAt: number }[] =>
  entries.flatMap(({ play, standing }) => {
    const toldAt = told.get(play.id)?.toldAt;
    return standing === 'recorded' && toldAt !== undefined ? [{ play, toldAt }] : [];
  });

/** What the feed lists out of the order in which it was told, in the order of the game. */
export const lateInserts = (
  entries: readonly PlayEntry[],
  told: ReadonlyMap<string, ToldPlay>,
): readonly LateInsert[] => {
  const found: LateInsert[] = [];
  const following: number[] = [];
  let earliest = Infinity;
  for (const { play, toldAt } of timesOf(entries, told).toReversed()) {
    if (earliest < toldAt) {
      const overtaken = following.filter((at) => at < toldAt).length;
      found.push({ play, overtaken, lateBy: (toldAt - earliest) / 1000 });
    }
    following.push(toldAt);
    earliest = Math.min(earliest, toldAt);
  }
  return found.reverse();
};
