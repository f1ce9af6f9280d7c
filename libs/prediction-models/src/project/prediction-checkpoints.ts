import { type MikroORM } from '@mikro-orm/postgresql';
import { type CheckpointStore } from '@pbp/eventing';
import { StoredCheckpoints } from '@pbp/read-models';
import { databaseOf } from '../database/database.js';

/** How far other followers of the log have come who have no rows here, under their own names. */
export const predictionCheckpoints = async (orm: MikroORM): Promise<CheckpointStore> => {
  const database = await databaseOf(orm);
  return new StoredCheckpoints(database.pool, database, { current: undefined });
};
