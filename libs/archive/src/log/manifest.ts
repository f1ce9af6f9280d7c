import { type ObjectStore } from '../objects/object-store.js';
import { manifestPrefix, segmentIn, segmentNumberIn, segmentPrefix, tailIn, tailPrefix } from './keys.js';
import { type ManifestEntry, parseEntry } from './manifest-entry.js';

/** An entry as it is stored; `entry` is null for a text that is none. */
export interface Link {
  readonly key: string;
  readonly text: string;
  readonly entry: ManifestEntry | null;
}

/** Full segments that are entered, as the highest number says. */
export const enteredSegments = async (objects: ObjectStore): Promise<number> =>
  Math.max(0, ...(await objects.list(manifestPrefix)).flatMap((key) => segmentIn(key) ?? []));

/** The entry of the longest unfinished segment behind so many full ones. */
export const tailBehind = async (objects: ObjectStore, full: number): Promise<string | null> =>
  (await objects.list(tailPrefix)).findLast((key) => tailIn(key)?.segment === full + 1) ?? null;

/** Full segments that there must have been: bytes of a later one are put only when all before it are entered. */
export const expectedSegments = async (objects: ObjectStore): Promise<number> => {
  const begun = (await objects.list(segmentPrefix)).flatMap((key) => segmentNumberIn(key) ?? []);
  return begun.reduce((most, segment) => Math.max(most, segment - 1), await enteredSegments(objects));
};

/** Null where nothing is stored under the key. */
export const readLink = async (objects: ObjectStore, key: string): Promise<Link | null> => {
  const stored = await objects.get(key);
  if (!stored) return null;
  const text = stored.toString('utf8');
  return { key, text, entry: parseEntry(text) };
};
