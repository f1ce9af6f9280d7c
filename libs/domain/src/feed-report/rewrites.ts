import { type PlayEntry } from '../game/game.js';
import { type Play } from '../game/play.js';

/** A play that the feed tells otherwise than it did: every wording, the oldest first, the one that stands last. */
export interface Rewrite {
  readonly play: Play;
  readonly versions: readonly Play[];
}

export interface Rewrites {
  /** What people read or what counts was changed: words, clock, points or team. */
  readonly visible: readonly Rewrite[];
  /** How many plays were changed in other things alone: players by id, place on the court, time, order of arrival. */
  readonly others: number;
}

const readsAlike = (one: Play, other: Play): boolean =>
  one.text === other.text &&
  one.type.text === other.type.text &&
  one.period === other.period &&
  one.clock === other.clock &&
  one.points === other.points &&
  one.teamId === other.teamId;

const differentVersions = ({ play, earlier }: PlayEntry): readonly Play[] =>
  [...earlier, play].filter((version, index, all) => {
    const before = all[index - 1];
    return !before || !readsAlike(before, version);
  });

/** What was rewritten of the plays that stand, in the order of the game. */
export const rewritesOf = (entries: readonly PlayEntry[]): Rewrites => {
  const changed = entries.filter(({ earlier, standing }) => standing === 'recorded' && earlier.length > 0);
  const visible = changed.flatMap((entry) => {
    const versions = differentVersions(entry);
    return versions.length > 1 ? [{ play: entry.play, versions }] : [];
  });
  return { visible, others: changed.length - visible.length };
};
