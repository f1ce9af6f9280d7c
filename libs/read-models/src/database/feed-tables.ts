import { type MikroORM } from '@mikro-orm/postgresql';
import { poolOf } from '@pbp/postgres';
import { type Pool } from 'pg';
import { CheckpointEntity } from '../checkpoint/checkpoint-row.js';
import { DeadLetterEntity } from '../dead-letter/dead-letter-row.js';
import { InstructionEntity } from '../dead-letter/instruction-row.js';
import { type Table, tableOf } from './table.js';

/** What a feed keeps in the schema of its rows, whatever these are. */
export interface FeedTables {
  readonly pool: Pool;
  readonly schema: string;
  readonly checkpoints: Table;
  readonly deadLetters: Table;
  readonly instructions: Table;
}

export const feedEntities = [CheckpointEntity, DeadLetterEntity, InstructionEntity] as const;

export const feedTablesOf = async (orm: MikroORM): Promise<FeedTables> => ({
  pool: await poolOf(orm),
  schema: String(orm.config.get('schema')),
  checkpoints: tableOf(orm, CheckpointEntity),
  deadLetters: tableOf(orm, DeadLetterEntity),
  instructions: tableOf(orm, InstructionEntity),
});
