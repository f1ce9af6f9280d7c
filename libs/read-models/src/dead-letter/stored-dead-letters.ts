import {
  type DeadLetter,
  type DeadLetters,
  type Instruction,
  type InstructionOutcome,
  type Resolution,
} from '@pbp/eventing';
import { type ClientBase, type Pool } from 'pg';
import { type FeedTables } from '../database/feed-tables.js';
import { storableJson } from '../write/storable-json.js';
import { upsertRows } from '../write/write-rows.js';

type Row = DeadLetter & { readonly resolution: Resolution | null };

const columns = 'feed, event, reason, parked_at as "parkedAt", resolution';

/** Parked events beside the rows of a projection. They are no part of these rows themselves. */
export class StoredDeadLetters implements DeadLetters {
  private readonly pool: Pool;
  private readonly table: string;

  constructor(private readonly database: FeedTables) {
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

  async instructions(feed: string): Promise<readonly Instruction[]> {
    const { rows } = await this.pool.query<Instruction>(
      `select id, kind, feed, stream, event_id as "eventId", reason, asked_by as "by", asked_at as "at"
        from ${this.database.instructions.name} where feed = $1 and outcome is null order by asked_at`,
      [feed],
    );
    return rows;
  }

  /** A rebuild may have parked a skipped event again, in tables that took the old ones' place: it is to be skipped anew. */
  async carriedOut({ id }: Instruction, outcome: InstructionOutcome): Promise<void> {
    await this.pool.query(
      `update ${this.database.instructions.name} asked set outcome = $2::jsonb -> 0
        where id = $1 and not (kind = 'skip' and exists (
          select from ${this.table} letter
            where letter.feed = asked.feed and letter.event_id = asked.event_id and letter.resolution is null
        ))`,
      [id, storableJson([outcome])],
    );
  }

  /**
   * Ids of events of these streams that an operator gave up: the projection passes over them. Asked on the transaction's
   * own connection: transactions that wait for another one while they hold theirs could keep all of the pool.
   */
  async skipped(client: ClientBase, feed: string, streams: readonly string[]): Promise<ReadonlySet<string>> {
    const { rows } = await client.query<{ event_id: string }>(
      `select event_id from ${this.table}
        where feed = $1 and stream = any($2) and resolution ->> 'kind' = 'skipped'`,
      [feed, streams],
    );
    return new Set(rows.map(({ event_id }) => event_id));
  }
}
