import { type MikroORM } from '@mikro-orm/postgresql';
import { KafkaOffsetEntity } from '../checkpoint/kafka-offset-row.js';
import { entities, type Model } from '../rows/models.js';
import { type FeedTables, feedTablesOf } from './feed-tables.js';
import { type Table, tableOf } from './table.js';

/** The driver's own connections, for what is too much for an ORM: many rows at once. */
export interface Database extends FeedTables {
  readonly models: { readonly [Name in Model]: Table };
  readonly kafkaOffsets: Table;
}

export const databaseOf = async (orm: MikroORM): Promise<Database> => {
  const of = (entity: Parameters<typeof tableOf>[1]): Table => tableOf(orm, entity);
  return {
    ...(await feedTablesOf(orm)),
    models: {
      gameCards: of(entities.gameCards),
      plays: of(entities.plays),
      playerLines: of(entities.playerLines),
      teamLines: of(entities.teamLines),
      lineScores: of(entities.lineScores),
      scoreTimelines: of(entities.scoreTimelines),
    },
    kafkaOffsets: of(KafkaOffsetEntity),
  };
};
