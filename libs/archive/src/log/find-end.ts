import { type Envelope, type EventStore, type Position, StoreUnavailableError } from '@pbp/eventing';
import { BrokenArchiveError, ForeignLogError } from '../errors.js';
import { type ObjectStore } from '../objects/object-store.js';
import { manifestKey } from './keys.js';
import { type ManifestEntry } from './manifest-entry.js';
import { enteredSegments, readLink, tailBehind } from './manifest.js';
import { type Place } from './segment.js';
import { sweepBehind } from './sweep.js';

/** Where an archive ends, and where in the log it goes on. */
export interface End {
  readonly full: number;
  /** Text of the last full segment's entry. */
  readonly text: string | null;
  /** Place, in the log that is read, of the last event of the last full segment. */
  readonly after: Position | undefined;
  /** The unfinished segment behind it. */
  readonly tail: { readonly events: number; readonly last: Place } | null;
  /** Id of the last event that is archived. */
  readonly lastId: string | null;
}

const nthAfter = async (store: EventStore, after: Position | undefined, nth: number): Promise<Envelope | null> => {
  let count = 0;
  for await (const event of store.readAll({ after, limit: nth })) if (++count === nth) return event;
  return null;
};

/** A position of another log may be none of this one. */
const orNull = (error: unknown): null => {
  if (error instanceof StoreUnavailableError) throw error;
  return null;
};

/**
 * The last archived event's place in this log. It is where the manifest says, unless the log was restored from the
 * archive: then events are counted from the log's beginning.
 */
const placeInLog = async (
  store: EventStore,
  { segment, last }: ManifestEntry,
  before: ManifestEntry | null,
  size: number,
): Promise<Position> => {
  const near = await nthAfter(store, before?.last.position, size).catch(orNull);
  const found = near?.id === last.id ? near : await nthAfter(store, undefined, segment * size);
  if (found?.id === last.id) return found.position;
  throw new ForeignLogError(
    found
      ? `event ${segment * size} is ${last.id} in the archive and ${found.id} in the log: they belong to different logs`
      : `the log ends before its archive, which holds ${segment} full segments: restore it first, or use another archive`,
  );
};

const fullEntry = async (objects: ObjectStore, segment: number) => {
  const link = await readLink(objects, manifestKey(segment));
  if (link?.entry) return { text: link.text, entry: link.entry };
  throw new BrokenArchiveError(`${manifestKey(segment)} is missing or was altered: nothing can be archived behind it`);
};

/** Where an archive with full segments of that size ends. Also removes what an interrupted run left to be removed. */
export const findEnd = async (objects: ObjectStore, store: EventStore, size: number): Promise<End> => {
  const full = await enteredSegments(objects);
  const tailKey = await tailBehind(objects, full);
  const tail = tailKey === null ? null : ((await readLink(objects, tailKey))?.entry ?? null);
  if (full === 0) return { full, text: null, after: undefined, tail, lastId: tail?.last.id ?? null };
  const { text, entry } = await fullEntry(objects, full);
  const before = full > 1 ? (await fullEntry(objects, full - 1)).entry : null;
  const after = await placeInLog(store, entry, before, size);
  await sweepBehind(objects, full, entry.sha256);
  return { full, text, after, tail, lastId: (tail ?? entry).last.id };
};
