import { passing } from '@pbp/crash-points';
import { ForeignLogError } from '../errors.js';
import { type ObjectStore } from '../objects/object-store.js';
import { segmentKey } from './keys.js';
import { entryText, linkTo } from './manifest-entry.js';
import { readLink } from './manifest.js';
import { type Segment } from './segment.js';

/** An entry as it is stored. */
export interface Entered {
  readonly text: string;
  /** Of the bytes that it names. */
  readonly sha256: string;
}

/**
 * Puts a segment's bytes, then the entry that makes them count, and answers the entry as it is stored: another writer of
 * the same log may have been first, with bytes of its own. Throws ForeignLogError if that was a writer of another log.
 */
export const enterSegment = async (
  objects: ObjectStore,
  key: string,
  segment: number,
  { facts, packed }: Segment,
  previous: string | null,
): Promise<Entered> => {
  const text = entryText(segment, facts, previous && linkTo(previous));
  await objects.putOnce(segmentKey(segment, facts.sha256), packed);
  passing('archive: bytes put, entry not');
  const ours = { text, sha256: facts.sha256 };
  if ((await objects.putOnce(key, Buffer.from(text))) === 'written') return ours;
  const stored = await readLink(objects, key);
  if (!stored) return ours;
  if (stored.entry?.last.id === facts.last.id && stored.entry.events === facts.events)
    return { text: stored.text, sha256: stored.entry.sha256 };
  throw new ForeignLogError(
    `${key} in ${objects.place} tells of other events than this log: use another archive for it`,
  );
};
