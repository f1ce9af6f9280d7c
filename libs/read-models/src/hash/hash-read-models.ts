import { type MikroORM } from '@mikro-orm/postgresql';
import { type Position } from '@pbp/eventing';
import { inTransaction } from '@pbp/postgres';
import { type ClientBase } from 'pg';
import { readCheckpoint } from '../checkpoint/stored-checkpoints.js';
import { type Database, databaseOf } from '../database/database.js';
import { projectionName } from '../project/game-projection.js';
import { hashTables } from './hash-tables.js';

export interface ReadModelHash {
  readonly sha256: string;
  /** How far into the log the read models had come; null before the first event. */
  readonly position: Position | null;
  readonly games: number;
}

const countGames = async (client: ClientBase, { models }: Database): Promise<number> => {
  const { rows } = await client.query<{ games: number }>(`select count(*)::int as games from ${models.gameCards.name}`);
  return rows[0]?.games ?? 0;
};

/** The hash of the read models at one moment, and which moment that was. */
export const hashReadModels = async (orm: MikroORM): Promise<ReadModelHash> => {
  const database = await databaseOf(orm);
  return inTransaction(
    database.pool,
    async (client) => ({
      sha256: await hashTables(client, database),
      position: (await readCheckpoint(client, database, projectionName))?.position ?? null,
      games: await countGames(client, database),
    }),
    'begin isolation level repeatable read read only',
  );
};
