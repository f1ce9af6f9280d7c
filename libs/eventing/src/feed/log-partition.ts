import { type Delivery, type Position, type SubscribeOptions } from '../event-store.js';

/** A transport's own offset; undefined: its beginning. */
export type StartAt = () => Promise<string | undefined>;

/** A part of the log that another transport hands over: whole streams, each event of them in the log's order. */
export interface LogPartition {
  /** Permanent: checkpoints are kept under it. */
  readonly name: string;
  /** Aborts when the part is handed to somebody else. */
  readonly revoked: AbortSignal;
  /** Whether the stream lies in it. */
  readonly holds: (stream: string) => boolean;
  /**
   * Delivers what comes after `after` in the log, from `startAt` on, which lies at or before it. A new subscription ends the
   * one before.
   */
  readonly subscribe: (options: SubscribeOptions, startAt: StartAt) => AsyncIterable<Delivery>;
  /** How many of the transport's records have not been handed over yet, as far as it knows. */
  readonly lacks: () => number;
  /** The transport's offset behind the event at that position, of those delivered last; undefined for others. */
  readonly offsetBehind: (position: Position) => string | undefined;
}
