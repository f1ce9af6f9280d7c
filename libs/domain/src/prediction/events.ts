import { type Event } from '../event.js';

/** What the fan was shown, and what the answer is worth: as the server knew it when it took the answer. */
export interface Answered {
  readonly questionId: string;
  readonly fanId: string;
  /** The client's own id of the request: a repeat is answered as the first was. */
  readonly requestId: string;
  readonly pick: string;
  /** The fan's own chance of it, 0..1; null where none was given. */
  readonly chance: number | null;
  /** The model's chance of it, 0..1. */
  readonly modelChance: number;
  readonly ruleVersion: number;
  /** Of the game's stream. */
  readonly gameRevision: number;
  /** Up to where the log was known. */
  readonly position: string;
  /** The server's time, ISO. */
  readonly at: string;
  /** When the feed had answered last, as the server knew it (ISO); what was taken before this was noted lacks it. */
  readonly observedAt?: string;
}

export type RejectReason = 'locked' | 'suspended';

export type PredictionPlaced = Event<'PredictionPlaced', Answered>;
export type PredictionChanged = Event<'PredictionChanged', Answered>;
export type PredictionWithdrawn = Event<
  'PredictionWithdrawn',
  {
    readonly questionId: string;
    readonly fanId: string;
    readonly requestId: string;
    /** The server's time, ISO; in older ones only their metadata has it. */
    readonly at?: string;
  }
>;
/** What was asked for came too late, as the log has it: it never counts. */
export type PredictionRejected = Event<
  'PredictionRejected',
  { readonly questionId: string; readonly fanId: string; readonly requestId: string; readonly reason: RejectReason }
>;
export type PredictionEvent = PredictionPlaced | PredictionChanged | PredictionWithdrawn | PredictionRejected;

export type PredictionEventType = PredictionEvent['type'];
