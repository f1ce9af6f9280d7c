import { assertAppendable, encodeData, sizeInBytes } from './encode-event.js';
import { ConcurrencyError, EventTooLargeError, StoreUnavailableError, StreamDeletedError } from './errors.js';
import {
  type Appended,
  type Delivery,
  type Envelope,
  type EventStore,
  type ExpectedRevision,
  type NewEvent,
  type Position,
  type ReadAllOptions,
  type ReadOptions,
  type SubscribeOptions,
} from './event-store.js';
import { comparePositions } from './positions.js';
import { slice } from './slice.js';
import { Turnstile } from './turnstile.js';

const MAX_APPEND_BYTES = 1024 * 1024;

interface StoredStream {
  readonly events: Envelope[];
  /** Events before this revision are hidden, as after a soft delete. */
  visibleFrom: number;
  tombstoned: boolean;
}

/** The log in this process's memory: EventStoreDB's rules for everything that the port offers. For tests and pure runs. */
export class InMemoryEventStore implements EventStore {
  readonly #log: Envelope[] = [];
  readonly #streams = new Map<string, StoredStream>();
  readonly #turnstile = new Turnstile();
  readonly #closed = new AbortController();

  async append(stream: string, events: readonly NewEvent[], expected: ExpectedRevision): Promise<Appended> {
    this.#assertOpen();
    assertAppendable(stream, events);
    const encoded = events.map(encodeData);
    assertSize(stream, events, encoded);
    const stored = this.#streamOf(stream);
    if (stored.tombstoned) throw new StreamDeletedError(stream);
    const before = alreadyAppended(stream, stored, events, expected);
    if (before) return { revision: before.revision, position: before.position };
    assertRevision(stream, stored, expected);
    return this.#store(stream, stored, events, encoded);
  }

  async *read(stream: string, options: ReadOptions = {}): AsyncIterable<Envelope> {
    this.#assertOpen();
    const stored = this.#streams.get(stream);
    if (stored?.tombstoned) throw new StreamDeletedError(stream);
    if (!stored) return;
    const { from, direction = 'forwards', limit } = options;
    const visible = stored.events.slice(stored.visibleFrom);
    const inRange = visible.filter(
      ({ revision }) => from === undefined || (direction === 'forwards' ? revision >= from : revision <= from),
    );
    yield* slice(inRange, direction, limit);
  }

  async *readAll({ after, direction = 'forwards', limit }: ReadAllOptions = {}): AsyncIterable<Envelope> {
    this.#assertOpen();
    const index = after === undefined ? undefined : this.#indexAfter(after);
    const inRange =
      direction === 'forwards'
        ? this.#log.slice(index ?? 0)
        : this.#log.filter(({ position }) => after === undefined || comparePositions(position, after) < 0);
    yield* slice(inRange, direction, limit);
  }

  async *subscribe({ after, prefixes, signal }: SubscribeOptions): AsyncIterable<Delivery> {
    this.#assertOpen();
    const over = AbortSignal.any([signal, this.#closed.signal]);
    let next = after === 'start' ? 0 : after === 'end' ? this.#log.length : this.#indexAfter(after);
    let caughtUp = false;
    while (!over.aborted) {
      const event = this.#log[next];
      if (event) {
        next += 1;
        if (startsWithOneOf(event.stream, prefixes)) yield { kind: 'event', event };
      } else if (!caughtUp) {
        caughtUp = true;
        yield { kind: 'caughtUp' };
      } else {
        await this.#turnstile.next(over);
      }
    }
  }

  async close(): Promise<void> {
    this.#closed.abort();
  }

  /** Hides the stream's events; the stream may be written again and goes on counting. */
  async softDelete(stream: string): Promise<void> {
    const stored = this.#streamOf(stream);
    stored.visibleFrom = stored.events.length;
  }

  /** Closes the stream for good. */
  async tombstone(stream: string): Promise<void> {
    this.#streamOf(stream).tombstoned = true;
  }

  #store(stream: string, stored: StoredStream, events: readonly NewEvent[], encoded: readonly string[]): Appended {
    let last: Appended = { revision: -1, position: '0/0' };
    events.forEach(({ id, type, metadata }, index) => {
      const place = this.#log.length + 1;
      last = { revision: stored.events.length, position: `${place}/${place}` };
      const data: unknown = JSON.parse(encoded[index] ?? 'null');
      const event: Envelope = { id: id.toLowerCase(), stream, ...last, type, data, metadata: { ...metadata } };
      stored.events.push(event);
      this.#log.push(event);
    });
    this.#turnstile.open();
    return last;
  }

  #streamOf(stream: string): StoredStream {
    const known = this.#streams.get(stream);
    if (known) return known;
    const fresh: StoredStream = { events: [], visibleFrom: 0, tombstoned: false };
    this.#streams.set(stream, fresh);
    return fresh;
  }

  #indexAfter(position: Position): number {
    const found = this.#log.findIndex((event) => comparePositions(event.position, position) > 0);
    return found < 0 ? this.#log.length : found;
  }

  #assertOpen(): void {
    if (this.#closed.signal.aborted) throw new StoreUnavailableError('the event store is closed');
  }
}

const startsWithOneOf = (stream: string, prefixes: readonly string[] | undefined): boolean =>
  prefixes === undefined || prefixes.some((prefix) => stream.startsWith(prefix));

const lastRevision = ({ events }: StoredStream): number | 'none' => events.at(-1)?.revision ?? 'none';

const assertSize = (stream: string, events: readonly NewEvent[], encoded: readonly string[]): void => {
  const bytes = events.reduce(
    (sum, { type, metadata }, index) => sum + sizeInBytes(type, encoded[index] ?? '', JSON.stringify(metadata)),
    0,
  );
  if (bytes > MAX_APPEND_BYTES) throw new EventTooLargeError(stream, MAX_APPEND_BYTES);
};

const assertRevision = (stream: string, stored: StoredStream, expected: ExpectedRevision): void => {
  const last = lastRevision(stored);
  if (expected === 'any' || expected === last) return;
  if (expected === 'none' && stored.visibleFrom === stored.events.length) return;
  throw new ConcurrencyError(stream, expected, last);
};

/** The last event of an append that was stored before with the same ids, at the same place unless `expected` is 'any'. */
const alreadyAppended = (
  stream: string,
  stored: StoredStream,
  events: readonly NewEvent[],
  expected: ExpectedRevision,
): Envelope | undefined => {
  const ids = events.map(({ id }) => id.toLowerCase());
  if (expected === 'any') return knownByIds(stream, stored, ids);
  const start = expected === 'none' ? 0 : expected + 1;
  const sameAt = ids.map((id, index) => stored.events[start + index]?.id === id);
  return sameAt.every(Boolean) ? stored.events[start + ids.length - 1] : undefined;
};

const knownByIds = (stream: string, stored: StoredStream, ids: readonly string[]): Envelope | undefined => {
  const known = stored.events.filter(({ id }) => ids.includes(id));
  if (known.length > 0 && known.length < ids.length) throw new ConcurrencyError(stream, 'any', lastRevision(stored));
  return known.at(-1);
};
