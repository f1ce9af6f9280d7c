import { type Event } from '@pbp/domain';

/**
 * A place in the log over all streams. Opaque: compare with `comparePositions`, keep as text.
 * Any string fits; the `& {}` only keeps 'start' and 'end' visible in unions with it.
 */
export type Position = string & {};

export interface Metadata {
  /** ISO time at which the fact was noted. */
  readonly at: string;
  readonly correlationId: string;
  readonly causationId: string;
  readonly schemaVersion: number;
}

/** An event as it lies in the log. `revision` counts from 0 within its stream. */
export interface Envelope<E extends Event<string, unknown> = Event<string, unknown>> {
  readonly id: string;
  readonly stream: string;
  readonly revision: number;
  readonly position: Position;
  readonly type: E['type'];
  readonly data: E['data'];
  readonly metadata: Metadata;
}

export interface NewEvent<E extends Event<string, unknown> = Event<string, unknown>> {
  /** A UUID made of what happened, so that a retry appends nothing twice. */
  readonly id: string;
  readonly type: E['type'];
  readonly data: E['data'];
  readonly metadata: Metadata;
}

/** The stream's last revision, 'none' for a stream that must not exist, 'any' for no check. */
export type ExpectedRevision = number | 'none' | 'any';

export interface Appended {
  readonly revision: number;
  readonly position: Position;
}

export interface ReadOptions {
  /** Inclusive. Default: the first event forwards, the last backwards. */
  readonly from?: number;
  readonly direction?: 'forwards' | 'backwards';
  readonly limit?: number;
}

export interface ReadAllOptions {
  /** Exclusive when forwards and backwards. Default: the log's beginning forwards, its end backwards. */
  readonly after?: Position;
  readonly direction?: 'forwards' | 'backwards';
  readonly limit?: number;
}

export interface SubscribeOptions {
  /** Exclusive; 'start' delivers everything, 'end' only what comes next. */
  readonly after: Position | 'start' | 'end';
  /** Streams whose name starts with one of these; all but system streams when left out. */
  readonly prefixes?: readonly string[];
  readonly signal: AbortSignal;
}

/** What a subscription says: events in log order, and that it has caught up (which may repeat). */
export type Delivery =
  | { readonly kind: 'event'; readonly event: Envelope }
  | { readonly kind: 'caughtUp' }
  | { readonly kind: 'checkpoint'; readonly position: Position };

/**
 * The log. Three implementations pass one contract suite: in memory, EventStoreDB, and the embedded server by the same wire.
 * Errors: ConcurrencyError (expected revision not met), StreamDeletedError, EventTooLargeError, StoreUnavailableError.
 */
export interface EventStore {
  append(stream: string, events: readonly NewEvent[], expected: ExpectedRevision): Promise<Appended>;
  /** Yields nothing for a stream that does not exist. */
  read(stream: string, options?: ReadOptions): AsyncIterable<Envelope>;
  readAll(options?: ReadAllOptions): AsyncIterable<Envelope>;
  /** Ends only by its signal; a lost connection is mended inside, without a gap or a double. */
  subscribe(options: SubscribeOptions): AsyncIterable<Delivery>;
  close(): Promise<void>;
}
