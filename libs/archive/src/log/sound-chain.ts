import { type Envelope } from '@pbp/eventing';
import { BrokenArchiveError } from '../errors.js';
import { type ObjectStore } from '../objects/object-store.js';
import { sha256Of } from '../sha256.js';
import { manifestKey, segmentKey } from './keys.js';
import { linkTo, type ManifestEntry } from './manifest-entry.js';
import { expectedSegments, type Link, readLink, tailBehind } from './manifest.js';
import { unpackSegment } from './segment.js';

const broken = (key: string, why: string): BrokenArchiveError =>
  new BrokenArchiveError(`${key} ${why}: "pbp archive verify" says all that is broken`);

const checked = (key: string, number: number, link: Link | null, before: Link | null): ManifestEntry => {
  if (!link) throw broken(key, 'is missing');
  if (link.entry?.segment !== number) throw broken(key, 'was altered');
  if (link.entry.previous !== (before && linkTo(before.text))) throw broken(key, 'does not follow the entry before it');
  return link.entry;
};

/** Keys of the entries of all that is archived, in order. */
const entryKeys = async (objects: ObjectStore): Promise<readonly string[]> => {
  const full = await expectedSegments(objects);
  const tail = await tailBehind(objects, full);
  return [...Array.from({ length: full }, (_, index) => manifestKey(index + 1)), ...(tail === null ? [] : [tail])];
};

/** The entries of all that is archived. Throws BrokenArchiveError for a gap in their chain, or an entry out of it. */
export const soundChain = async (objects: ObjectStore): Promise<readonly ManifestEntry[]> => {
  const entries: ManifestEntry[] = [];
  let before: Link | null = null;
  for (const key of await entryKeys(objects)) {
    const link = await readLink(objects, key);
    entries.push(checked(key, entries.length + 1, link, before));
    before = link;
  }
  return entries;
};

/** The events of these entries in order, each segment checked before its first event is told. */
export async function* archivedEvents(
  objects: ObjectStore,
  entries: readonly ManifestEntry[],
): AsyncGenerator<Envelope> {
  for (const { segment, sha256 } of entries) {
    const key = segmentKey(segment, sha256);
    const packed = await objects.get(key);
    if (!packed) throw broken(key, 'is missing');
    if (sha256Of(packed) !== sha256) throw broken(key, 'was altered');
    yield* unpackSegment(packed);
  }
}
