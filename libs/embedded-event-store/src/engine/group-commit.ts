import { type DatabaseSync, type StatementSync } from 'node:sqlite';
import { passing } from '@pbp/crash-points';
import { WriteFailedError } from './errors.js';
import { type Committed, type Operation, type Outcome } from './operation.js';
import { type Log, Transaction } from './transaction.js';

interface Pending {
  readonly operation: Operation;
  readonly resolve: (outcome: Outcome) => void;
  readonly reject: (error: Error) => void;
}

/**
 * The only writer. All that is submitted in one turn of the event loop becomes one transaction and so one fdatasync.
 * Where that fails, each operation is tried again in a transaction of its own, so that none fails for its neighbours.
 */
export class GroupCommit {
  #pending: Pending[] = [];
  #closed = false;
  readonly #begin: StatementSync;
  readonly #commit: StatementSync;

  /** `tail` is the log's last position; `deliver` is told what has become durable, in log order. */
  constructor(
    private readonly database: DatabaseSync,
    private readonly log: Log,
    public tail: number,
    private readonly deliver: (committed: readonly Committed[]) => void,
  ) {
    this.#begin = database.prepare('BEGIN IMMEDIATE');
    this.#commit = database.prepare('COMMIT');
  }

  submit(operation: Operation): Promise<Outcome> {
    if (this.#closed) return Promise.reject(new WriteFailedError('it is closed'));
    return new Promise((resolve, reject) => {
      this.#pending.push({ operation, resolve, reject });
      if (this.#pending.length === 1) setImmediate(() => this.flush());
    });
  }

  /** Writes what is waiting, now. */
  flush(): void {
    const group = this.#pending;
    this.#pending = [];
    if (group.length > 0) this.#write(group);
  }

  close(): void {
    this.flush();
    this.#closed = true;
  }

  #write(group: readonly Pending[]): void {
    let transaction: Transaction;
    let settled: (() => void)[];
    try {
      this.#begin.run();
      transaction = new Transaction(this.log, this.tail);
      settled = group.map(({ operation, resolve }) => resolve.bind(undefined, transaction.apply(operation)));
      passing('event store: events written, not committed');
      this.#commit.run();
    } catch (error) {
      this.#rollBack();
      return this.#retryEach(group, error);
    }
    passing('event store: committed, not acknowledged');
    this.tail = transaction.tail;
    for (const settle of settled) settle();
    if (transaction.committed.length > 0) this.deliver(transaction.committed);
    passing('event store: told to subscribers, not acknowledged');
  }

  #retryEach(group: readonly Pending[], error: unknown): void {
    const [first, ...others] = group;
    if (others.length === 0) return first?.reject(new WriteFailedError(error));
    for (const one of group) this.#write([one]);
  }

  /** SQLite may have rolled back by itself already, as it does when the disk is full. */
  #rollBack(): void {
    this.log.streams.forget();
    if (this.database.isTransaction) this.database.exec('ROLLBACK');
  }
}
