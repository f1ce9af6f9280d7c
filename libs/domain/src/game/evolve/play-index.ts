import { type PlayEntry } from '../game.js';

type Entries = readonly PlayEntry[];

/**
 * Where plays were last seen, shared by all versions of one list and therefore only a hint: an id that it lacks is in
 * none of them, a place that it names is looked at. Spares comparing a new id with every play there is.
 */
const hints = new WeakMap<Entries, Map<string, number>>();

const hintsOf = (entries: Entries): Map<string, number> => {
  const known = hints.get(entries);
  if (known) return known;
  const built = new Map(entries.map((entry, index) => [entry.play.id, index]));
  hints.set(entries, built);
  return built;
};

const search = (entries: Entries, id: string): number => {
  const index = entries.findLastIndex((entry) => entry.play.id === id);
  if (index >= 0) hintsOf(entries).set(id, index);
  return index;
};

/** -1 where the list has no play of that id. */
export const indexOfPlay = (entries: Entries, id: string): number => {
  const hint = hintsOf(entries).get(id);
  if (hint === undefined) return -1;
  return entries[hint]?.play.id === id ? hint : search(entries, id);
};

/** Hands the hints on from a list to the one that differs from it by `entry`, inserted, changed or removed at `index`. */
export const handOn = (from: Entries, to: Entries, entry: PlayEntry, index: number): Entries => {
  const known = hintsOf(from);
  known.set(entry.play.id, index);
  hints.set(to, known);
  return to;
};
