import { type CheckpointOutcome, type CheckpointStore, compareCheckpoint, type Position } from '@pbp/eventing';
import { type ClientBase, type Pool } from 'pg';
import { type FeedTables } from '../database/feed-tables.js';

interface Stored {
  readonly position: Position;
  readonly build: string;
}

/** Which build of the tables a worker knows; one memory for the store and for its transactions. */
export interface KnownBuild {
  current: string | undefined;
}

const lockOf = (schema: string): string => `play-by-play ${schema}`;

/**
 * Keeps all workers from writing, whichever tables stand behind the schema's name just then: a lock on a row would lie
 * in the old tables after a rebuild has swapped them.
 */
export const lockWriting = async (client: ClientBase, schema: string): Promise<void> => {
  await client.query('select pg_advisory_xact_lock(hashtext($1))', [lockOf(schema)]);
};

/** Longer than a batch takes: whoever waits for a holder that froze must hear that it is to stop. */
const LOCKED_WITHIN = '5s';

/**
 * One at a time under each worker's name, side by side with workers of other names: their games are others. Throws what
 * PostgreSQL says (55P03) where another holds it for more than five seconds.
 */
export const lockWorker = async (client: ClientBase, schema: string, worker: string): Promise<void> => {
  await client.query(`set local lock_timeout = '${LOCKED_WITHIN}'`);
  await client.query('select pg_advisory_xact_lock_shared(hashtext($1))', [lockOf(schema)]);
  await client.query('select pg_advisory_xact_lock(hashtext($1))', [`${lockOf(schema)} ${worker}`]);
};

export const readCheckpoint = async (
  client: ClientBase | Pool,
  { checkpoints }: FeedTables,
  name: string,
): Promise<Stored | undefined> => {
  const { rows } = await client.query<Stored>(`select position, build from ${checkpoints.name} where name = $1`, [
    name,
  ]);
  return rows[0];
};

/** The checkpoints beside the rows. Handed a transaction's client, it writes in that transaction. */
export class StoredCheckpoints implements CheckpointStore {
  constructor(
    private readonly client: ClientBase | Pool,
    private readonly database: FeedTables,
    private readonly build: KnownBuild,
  ) {}

  async load(name: string): Promise<Position | undefined> {
    const stored = await readCheckpoint(this.client, this.database, name);
    this.build.current = stored?.build;
    return stored?.position;
  }

  async advance(name: string, from: Position | undefined, to: Position): Promise<CheckpointOutcome> {
    const stored = await readCheckpoint(this.client, this.database, name);
    if (stored?.build !== this.build.current && stored?.position !== to) {
      return { kind: 'mismatch', current: stored?.position };
    }
    const outcome = compareCheckpoint(stored?.position, from, to);
    if (outcome.kind !== 'stored' || (await this.store(name, to))) return outcome;
    return { kind: 'mismatch', current: stored?.position };
  }

  /** False where the tables were swapped since their checkpoint was looked at. */
  private async store(name: string, position: Position): Promise<boolean> {
    const { rows } = await this.client.query<Stored>(
      `insert into ${this.database.checkpoints.name} as kept (name, position) values ($1, $2)
        on conflict (name) do update set position = excluded.position where kept.build = $3
        returning position, build`,
      [name, position, this.build.current],
    );
    if (rows[0]) this.build.current = rows[0].build;
    return rows.length > 0;
  }
}
