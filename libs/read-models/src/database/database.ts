import { type MikroORM } from '@mikro-orm/postgresql';
import { poolOf } from '@pbp/postgres';
import { type Pool } from 'pg';
import { CheckpointEntity } from '../checkpoint/checkpoint-row.js';
import { KafkaOffsetEntity } from '../checkpoint/kafka-offset-row.js';
import { DeadLetterEntity } from '../dead-letter/dead-letter-row.js';
import { InstructionEntity } from '../dead-letter/instruction-row.js';
import { entities, type Model } from '../rows/models.js';
import { type Table, tableOf } from './table.js';

/** The driver's own connections, for what is too much for an ORM: many rows at once. */
export interface Database {
  readonly pool: Pool;
  readonly schema: string;
  readonly models: { readonly [Name in Model]: Table };
  readonly checkpoints: Table;
  readonly kafkaOffsets: Table;
  readonly deadLetters: Table;
  readonly instructions: Table;
}

export const databaseOf = async (orm: MikroORM): Promise<Database> => {
  const of = (entity: Parameters<typeof tableOf>[1]): Table => tableOf(orm, entity);
  return {
    pool: await poolOf(orm),
    schema: String(orm.config.get('schema')),
    models: {
      gameCards: of(entities.gameCards),
      plays: of(entities.plays),
      playerLines: of(entities.playerLines),
      teamLines: of(entities.teamLines),
      lineScores: of(entities.lineScores),
      scoreTimelines: of(entities.scoreTimelines),
    },
    checkpoints: of(CheckpointEntity),
    kafkaOffsets: of(KafkaOffsetEntity),
    deadLetters: of(DeadLetterEntity),
    instructions: of(InstructionEntity),
  };
};
