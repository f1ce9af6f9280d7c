import { passing } from '@pbp/crash-points';
import { type ObjectStore } from '../objects/object-store.js';
import { segmentKey, segmentsOf, tailIn, tailPrefix } from './keys.js';
import { readLink } from './manifest.js';

/** Removes what a full segment replaces: unfinished ones, and uploads of it that were never entered. */
export const sweepBehind = async (objects: ObjectStore, full: number, sha256: string): Promise<void> => {
  for (const key of await objects.list(tailPrefix))
    if ((tailIn(key)?.segment ?? Infinity) <= full) await objects.remove(key);
  const kept = segmentKey(full, sha256);
  for (const key of await objects.list(segmentsOf(full))) if (key !== kept) await objects.remove(key);
};

/**
 * Removes the unfinished segments that a longer one replaces, each by its entry: bytes without an entry may be those
 * that another writer is about to enter.
 */
export const sweepTails = async (objects: ObjectStore, segment: number, events: number): Promise<void> => {
  for (const key of await objects.list(tailPrefix)) {
    const tail = tailIn(key);
    if (tail?.segment !== segment || tail.events >= events) continue;
    const link = await readLink(objects, key);
    await objects.remove(key);
    passing('archive: shorter entry removed, its bytes not');
    if (link?.entry) await objects.remove(segmentKey(segment, link.entry.sha256));
  }
};
