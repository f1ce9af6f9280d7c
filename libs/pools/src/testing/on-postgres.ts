import { type MikroORM } from '@mikro-orm/postgresql';
import { startSuiteDatabase, type SuiteDatabase } from '@pbp/testing';
import { connectPools } from '../database/connect-pools.js';

export interface OnPostgres {
  readonly url: () => string;
  readonly orm: () => MikroORM;
}

/** One real database with the tables of pools for all tests of a file. */
export const onPostgres = (): OnPostgres => {
  let database: SuiteDatabase;
  let orm: MikroORM;
  beforeAll(async () => {
    database = await startSuiteDatabase();
    orm = await connectPools(database.url);
  });
  afterAll(async () => {
    await orm.close(true);
    await database.stop();
  });
  return { url: () => database.url, orm: () => orm };
};
