import { type MikroORM } from '@mikro-orm/postgresql';
import { startSuiteDatabase, type SuiteDatabase } from '@pbp/testing';
import { connectAccounts } from '../database/connect-accounts.js';

export interface OnPostgres {
  readonly url: () => string;
  readonly orm: () => MikroORM;
}

/** One real database with the tables of accounts for all tests of a file. */
export const onPostgres = (): OnPostgres => {
  let database: SuiteDatabase;
  let orm: MikroORM;
  beforeAll(async () => {
    database = await startSuiteDatabase();
    orm = await connectAccounts(database.url);
  });
  afterAll(async () => {
    await orm.close(true);
    await database.stop();
  });
  return { url: () => database.url, orm: () => orm };
};
