import { asStored, ConcurrencyError, type Envelope, type EventStore, sizeInBytes } from '@pbp/eventing';
import { BrokenArchiveError, RestoreRefusedError } from '../errors.js';
import { type ObjectStore } from '../objects/object-store.js';
import { sameness } from './archived-event.js';
import { archivedEvents, soundChain } from './sound-chain.js';

export interface Restored {
  /** Events of the archive, all of them in the event store now. */
  readonly events: number;
  /** How many of them were there before: what an interrupted restore had done. */
  readonly found: number;
}

/** Of one append, which counts as one for the store's limit of 1 MiB. */
const mostBytes = 512 * 1024;
const mostEvents = 500;

const bytesOf = ({ type, data, metadata }: Envelope): number =>
  sizeInBytes(type, JSON.stringify(data), JSON.stringify(metadata));

/** Neighbours in the log that are neighbours in one stream too: one append keeps their order. */
async function* runsOf(events: AsyncIterable<Envelope>): AsyncGenerator<readonly Envelope[]> {
  let run: Envelope[] = [];
  let bytes = 0;
  for await (const event of events) {
    const size = bytesOf(event);
    const last = run.at(-1);
    const fits = last?.stream === event.stream && run.length < mostEvents && bytes + size <= mostBytes;
    if (last && !fits) {
      yield run;
      [run, bytes] = [[], 0];
    }
    run.push(event);
    bytes += size;
  }
  if (run.length > 0) yield run;
}

const appendRun = async (store: EventStore, run: readonly Envelope[]): Promise<void> => {
  const [first] = run;
  if (!first) return;
  const outOfStep = run.find(({ revision }, index) => revision !== first.revision + index);
  if (outOfStep)
    throw new BrokenArchiveError(`the archive has no whole stream ${first.stream} at ${outOfStep.revision}`);
  await store.append(first.stream, run, first.revision === 0 ? 'none' : first.revision - 1).catch((error: unknown) => {
    throw error instanceof ConcurrencyError
      ? new RestoreRefusedError(
          `somebody else writes to the event store, or the archive has no whole stream: ${error.message}`,
        )
      : error;
  });
};

/** Takes archived events as long as the store holds the same. Throws RestoreRefusedError at the first other one. */
const findPrefix = async (store: EventStore, archived: AsyncIterator<Envelope, unknown>): Promise<number> => {
  let found = 0;
  for await (const held of store.readAll()) {
    const next = await archived.next();
    if (next.done) throw new RestoreRefusedError(`the event store holds all ${found} events of the archive, and more`);
    found += 1;
    if (sameness(held) !== sameness(next.value))
      throw new RestoreRefusedError(
        `the event store is not empty: its event ${found} is ${held.type} ${held.id} of ${held.stream}, the archive's is ${next.value.type} ${next.value.id} of ${next.value.stream}`,
      );
  }
  return found;
};

/**
 * Appends what is archived to an empty event store, in the order of the log: same ids, same streams and revisions, same
 * data and metadata; only positions may be others. A store that holds a beginning of it, as an interrupted restore leaves
 * it, is gone on with. Throws RestoreRefusedError for a store that holds anything else, before anything is appended, and
 * BrokenArchiveError for an archive that is not whole, before an event of the broken segment is.
 */
export const restoreLog = async (
  objects: ObjectStore,
  restored: EventStore,
  onProgress: (events: number, of: number) => void = () => undefined,
): Promise<Restored> => {
  const store = asStored(restored);
  const entries = await soundChain(objects);
  const total = entries.reduce((sum, { events }) => sum + events, 0);
  if (total === 0) throw new RestoreRefusedError(`nothing is archived in ${objects.place}`);
  const archived = archivedEvents(objects, entries);
  const found = await findPrefix(store, archived);
  let events = found;
  for await (const run of runsOf(archived)) {
    await appendRun(store, run);
    events += run.length;
    onProgress(events, total);
  }
  return { events, found };
};
