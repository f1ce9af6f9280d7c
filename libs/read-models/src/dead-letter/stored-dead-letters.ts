import { type DeadLetter, type DeadLetters, type Resolution } from '@pbp/eventing';
import { type Pool } from 'pg';
import { type Database } from '../database/database.js';
import { storableJson } from '../write/storable-json.js';
import { upsertRows } from '../write/write-rows.js';

type Row = DeadLetter & { readonly resolution: Resolution | null };

const columns = 'feed, event, reason, parked_at as "parkedAt", resolution';

/** Parked events in the database of the read models. They are no part of the read models themselves. */
export class StoredDeadLetters implements DeadLetters {
  private readonly pool: Pool;
  private readonly table: string;

  constructor(private readonly database: Database) {
    this.pool = database.pool;
    this.table = database.deadLetters.name;
  }

  async park({ feed, event, reason, parkedAt }: DeadLetter): Promise<void> {
    const { id: eventId, stream, revision } = event;
    const row = { feed, eventId, stream, revision, event, reason, parkedAt, resolution: null };
    for (const { sql, values } of upsertRows(this.database.deadLetters, [row])) await this.pool.query(sql, [...values]);
  }

  async parkedStreams(feed: string): Promise<readonly string[]> {
    const { rows } = await this.pool.query<{ stream: string }>(
      `select distinct stream from ${this.table} where feed = $1 and resolution is null`,
      [feed],
    );
    return rows.map(({ stream }) => stream);
  }

  async unresolved(feed: string, stream: string): Promise<readonly DeadLetter[]> {
    const { rows } = await this.pool.query<Row>(
      `select ${columns} from ${this.table} where feed = $1 and stream = $2 and resolution is null order by revision`,
      [feed, stream],
    );
    return rows.map(({ resolution: _, ...letter }) => letter);
  }

  async resolve(feed: string, eventId: string, resolution: Resolution): Promise<void> {
    await this.pool.query(`update ${this.table} set resolution = $3::jsonb -> 0 where feed = $1 and event_id = $2`, [
      feed,
      eventId,
      storableJson([resolution]),
    ]);
  }

  /** Ids of the stream's events that an operator gave up: the fold passes over them. */
  async skipped(feed: string, stream: string): Promise<ReadonlySet<string>> {
    const { rows } = await this.pool.query<{ event_id: string }>(
      `select event_id from ${this.table} where feed = $1 and stream = $2 and resolution ->> 'kind' = 'skipped'`,
      [feed, stream],
    );
    return new Set(rows.map(({ event_id }) => event_id));
  }
}
