import { type Envelope } from '../event-store.js';
import { type CheckpointStore } from '../feed/checkpoints.js';

/** A read model's way from events to rows. */
export interface Projection<Transaction> {
  /** Permanent: it owns the checkpoint. A new shape is a new name. */
  readonly name: string;
  /** Streams whose name starts with one of these. */
  readonly prefixes: readonly string[];
  /** Event types it knows; others are passed over and counted. */
  readonly canHandle: readonly string[];
  readonly project: (events: readonly Envelope[], transaction: Transaction) => Promise<void>;
}

/** Rows and checkpoint, written together or not at all. */
export interface UnitOfWork<Transaction> {
  /** Runs the work in one transaction, in which `checkpoints` writes too; rolls all of it back if the work throws. */
  run(work: (transaction: Transaction, checkpoints: CheckpointStore) => Promise<void>): Promise<void>;
}
