import { type Envelope } from '../event-store.js';
import { type Instruction, type InstructionOutcome } from './instruction.js';

/** Why an event is parked: it failed itself, or it waits behind one of its stream that did. */
export type ParkingReason =
  { readonly kind: 'failed'; readonly error: string; readonly attempts: number } | { readonly kind: 'waiting' };

export interface DeadLetter {
  readonly feed: string;
  readonly event: Envelope;
  readonly reason: ParkingReason;
  /** ISO time. */
  readonly parkedAt: string;
}

/** How an operator ended it. */
export interface Resolution {
  readonly kind: 'redriven' | 'skipped';
  readonly reason: string;
  readonly by: string;
  /** ISO time. */
  readonly at: string;
}

/** Events that a feed could not handle, kept until an operator redrives or skips them. Nothing here is ever lost. */
export interface DeadLetters {
  /** The same feed and event again replaces the reason, and opens it again if it was resolved. */
  park(letter: DeadLetter): Promise<void>;
  /** Streams of the feed with unresolved letters. */
  parkedStreams(feed: string): Promise<readonly string[]>;
  /** The unresolved letters of a stream, in the stream's order. */
  unresolved(feed: string, stream: string): Promise<readonly DeadLetter[]>;
  resolve(feed: string, eventId: string, resolution: Resolution): Promise<void>;
  /** What operators asked of the feed and nobody has carried out yet, oldest first. */
  instructions(feed: string): Promise<readonly Instruction[]>;
  carriedOut(instruction: Instruction, outcome: InstructionOutcome): Promise<void>;
}
