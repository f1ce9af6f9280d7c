import { passing } from '@pbp/crash-points';
import { type CheckpointStore, type LogPartition, type Position } from '@pbp/eventing';
import { type ClientBase } from 'pg';
import { type Database } from '../database/database.js';
import { projectionName } from '../project/game-projection.js';
import { readCheckpoint, type StoredCheckpoints } from './stored-checkpoints.js';

/** Each part of the log has a checkpoint of its own. */
export const partitionCheckpoints = `${projectionName}@`;

/** How far the read models have come in one part of the log, and where that lies in the transport's own count. */
export class PlaceInPartition {
  /** Of the checkpoint. */
  readonly name: string;

  constructor(
    private readonly database: Database,
    private readonly partition: LogPartition,
  ) {
    this.name = `${partitionCheckpoints}${partition.name}`;
  }

  /** Where to go on reading; undefined: from the beginning, of which the checkpoint knows what was done before. */
  async startAt(): Promise<string | undefined> {
    const { pool, kafkaOffsets } = this.database;
    const { rows } = await pool.query<{ offset: string }>(
      `select next_offset as offset from ${kafkaOffsets.name} where name = $1`,
      [this.name],
    );
    return rows[0]?.offset;
  }

  /** For the feed, which knows of no partitions. */
  checkpoints(stored: StoredCheckpoints): CheckpointStore {
    return {
      load: async () => {
        await this.seed();
        return stored.load(this.name);
      },
      advance: (_, from, to) => stored.advance(this.name, from, to),
    };
  }

  /** The same in the transaction of the rows: the transport's offset goes with it. */
  checkpointsIn(client: ClientBase, stored: CheckpointStore): CheckpointStore {
    return {
      load: () => stored.load(this.name),
      advance: async (_, from, to) => {
        const outcome = await stored.advance(this.name, from, to);
        if (outcome.kind === 'stored') await this.keepOffset(client, to);
        return outcome;
      },
    };
  }

  private async keepOffset(client: ClientBase, position: Position): Promise<void> {
    const offset = this.partition.offsetBehind(position);
    if (offset === undefined) return;
    passing('projector: checkpoint moved, offset not');
    await client.query(
      `insert into ${this.database.kafkaOffsets.name} (name, next_offset) values ($1, $2)
        on conflict (name) do update set next_offset = excluded.next_offset`,
      [this.name, offset],
    );
  }

  /** What a rebuild, or a projector fed by the log itself, has done already is not done again. */
  private async seed(): Promise<void> {
    const whole = await readCheckpoint(this.database.pool, this.database, projectionName);
    if (!whole) return;
    await this.database.pool.query(
      `insert into ${this.database.checkpoints.name} (name, position) values ($1, $2) on conflict do nothing`,
      [this.name, whole.position],
    );
  }
}
