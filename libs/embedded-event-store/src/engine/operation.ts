import { type ExpectedRevision } from '../expected-revision.js';
import { type ProposedEvent } from '../wire/proposed-event.js';

/** Something to write; each happens wholly or not at all. */
export type Operation =
  | {
      readonly kind: 'append';
      readonly stream: string;
      readonly expected: ExpectedRevision;
      readonly events: readonly ProposedEvent[];
    }
  | {
      /** Hides all events; the stream may be written again and goes on with its revisions. */
      readonly kind: 'soft-delete';
      readonly stream: string;
      readonly expected: ExpectedRevision;
    }
  | {
      /** Ends the stream for good. */
      readonly kind: 'tombstone';
      readonly stream: string;
      readonly expected: ExpectedRevision;
    };

/** How an operation ended. */
export type Outcome =
  | {
      readonly kind: 'written';
      /** The stream's last revision as the caller should expect it next; -1 for none. */
      readonly revision: number;
      readonly position: number;
    }
  | { readonly kind: 'wrong-revision'; /** -1 for none. */ readonly current: number }
  | { readonly kind: 'stream-deleted' };

/** Events that have become durable together. */
export interface Committed {
  readonly stream: string;
  readonly firstPosition: number;
  readonly firstRevision: number;
  readonly count: number;
  /** Their gRPC frames. */
  readonly frames: Buffer;
}
