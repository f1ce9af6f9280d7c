import { type BackoffOptions } from '../backoff.js';
import { type Envelope, type EventStore, type Position } from '../event-store.js';
import { type CheckpointStore } from './checkpoints.js';
import { type DeadLetters } from './dead-letters.js';
import { type Instruction, type InstructionOutcome } from './instruction.js';

/**
 * What a handler gets: events in log order, at least once.
 * - `next`: the feed moves on; a handler that keeps the checkpoint itself moves it from `previous` to `position`.
 * - `redrive`: parked events, given again on an operator's word; the checkpoint stays where it is.
 */
export type FeedBatch =
  | {
      readonly kind: 'next';
      readonly feed: string;
      readonly events: readonly Envelope[];
      readonly previous: Position | undefined;
      readonly position: Position;
    }
  | { readonly kind: 'redrive'; readonly feed: string; readonly events: readonly Envelope[] };

export type FeedHandler = (batch: FeedBatch) => Promise<void>;

/** What a feed reports as it goes, for logs and metrics. */
export type FeedSign =
  /** Before the first of a batch is given to the handler. `notedAt`: when the oldest of them was noted (ISO). */
  | { readonly kind: 'handling'; readonly events: number; readonly notedAt: string | null }
  /** `notedAt`: when the newest of them was noted (ISO). */
  | { readonly kind: 'handled'; readonly events: number; readonly position: Position; readonly notedAt: string | null }
  | { readonly kind: 'retrying'; readonly error: unknown; readonly attempt: number }
  | { readonly kind: 'parked'; readonly event: Envelope; readonly error: unknown }
  | { readonly kind: 'parkedStreams'; readonly streams: readonly string[] }
  | { readonly kind: 'carriedOut'; readonly instruction: Instruction; readonly outcome: InstructionOutcome }
  | { readonly kind: 'unheeded'; readonly error: unknown }
  | { readonly kind: 'ignored'; readonly type: string; readonly events: number }
  | { readonly kind: 'caughtUp' }
  | { readonly kind: 'restarting'; readonly error: unknown };

export interface BatchOptions {
  /** The most events in one batch. Default 500. */
  readonly maxEvents: number;
  /** While catching up, how long a batch may wait to fill. Live, nothing waits. Default 50 ms. */
  readonly maxWaitMs: number;
}

export interface RetryOptions extends BackoffOptions {
  /** How often an event is given to the handler before it is parked. */
  readonly attempts: number;
}

export interface FeedOptions {
  readonly store: Pick<EventStore, 'subscribe' | 'readAll'>;
  /** Permanent: it owns the checkpoint. */
  readonly name: string;
  /** Streams whose name starts with one of these; all when left out. */
  readonly prefixes?: readonly string[];
  /** Without a checkpoint: 'start' for what can be rebuilt, 'end' for what has effects outside. Default 'start'. */
  readonly startFrom?: 'start' | 'end';
  readonly checkpoint: CheckpointStore;
  /** Who moves the checkpoint: the feed after the handler, or the handler in its own transaction. Default 'feed'. */
  readonly checkpointBy?: 'feed' | 'handler';
  readonly deadLetters: DeadLetters;
  readonly handler: FeedHandler;
  readonly signal: AbortSignal;
  readonly batch?: Partial<BatchOptions>;
  readonly retry?: Partial<RetryOptions>;
  /** How often to look for what operators ask, in milliseconds. Default 1,000. */
  readonly heedEveryMs?: number;
  /** Errors that say nothing about the event (a database that is down): retried for ever, never parked. */
  readonly isTransient?: (error: unknown) => boolean;
  readonly observe?: (sign: FeedSign) => void;
}
