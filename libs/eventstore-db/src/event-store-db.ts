import { type EventStoreDBClient } from '@eventstore/db-client';
import {
  type Appended,
  type Delivery,
  type Envelope,
  type EventStore,
  type ExpectedRevision,
  type NewEvent,
  type ReadAllOptions,
  type ReadOptions,
  StoreUnavailableError,
  type SubscribeOptions,
} from '@pbp/eventing';
import { Appender } from './append.js';
import { type Settings } from './options.js';
import { Outage } from './outage.js';
import { readAll, type ReadEnds, readStream } from './read.js';
import { resume } from './resume.js';
import { subscribe } from './subscribe.js';

/** The log in EventStoreDB or in anything that speaks its wire. */
export class EventStoreDb implements EventStore {
  readonly #outage = new Outage();
  readonly #closed = new AbortController();
  readonly #appender: Appender;
  readonly #ends: ReadEnds;

  constructor(
    private readonly client: EventStoreDBClient,
    private readonly settings: Settings,
    private readonly onClose: () => void = () => undefined,
  ) {
    this.#appender = new Appender(client, settings, this.#outage);
    this.#ends = { closed: this.#closed.signal, silentMs: settings.readSilentMs };
  }

  async append(stream: string, events: readonly NewEvent[], expected: ExpectedRevision): Promise<Appended> {
    this.#assertOpen();
    return this.#appender.append(stream, events, expected);
  }

  async *read(stream: string, options: ReadOptions = {}): AsyncIterable<Envelope> {
    this.#assertOpen();
    const source = {
      of: stream,
      open: (cursor: ReadOptions) => readStream(this.client, stream, cursor, this.#ends),
      advance: (cursor: ReadOptions, { revision }: Envelope) => ({
        ...less(cursor),
        from: cursor.direction === 'backwards' ? revision - 1 : revision + 1,
      }),
    };
    yield* resume(options, source, this.settings, this.#outage);
  }

  async *readAll(options: ReadAllOptions = {}): AsyncIterable<Envelope> {
    this.#assertOpen();
    const source = {
      of: '$all',
      open: (cursor: ReadAllOptions) => readAll(this.client, cursor, this.#ends),
      advance: (cursor: ReadAllOptions, { position }: Envelope) => ({ ...less(cursor), after: position }),
    };
    yield* resume(options, source, this.settings, this.#outage);
  }

  async *subscribe(options: SubscribeOptions): AsyncIterable<Delivery> {
    this.#assertOpen();
    const signal = AbortSignal.any([options.signal, this.#closed.signal]);
    yield* subscribe(this.client, { ...options, signal }, this.#outage, this.#ends);
  }

  async close(): Promise<void> {
    this.#closed.abort();
    await this.client.dispose();
    this.onClose();
  }

  #assertOpen(): void {
    if (this.#closed.signal.aborted) throw new StoreUnavailableError('the event store is closed');
  }
}

const less = <Cursor extends { readonly limit?: number }>(cursor: Cursor): Cursor =>
  cursor.limit === undefined ? cursor : { ...cursor, limit: cursor.limit - 1 };
