import { type MikroORM } from '@mikro-orm/postgresql';
import { startSuiteDatabase, type SuiteDatabase } from '@pbp/testing';
import { connectPredictions } from '../database/connect-predictions.js';

export interface OnPostgres {
  readonly url: () => string;
  /** Tables of their own for one test, closed after it. */
  readonly freshTables: () => Promise<MikroORM>;
}

/** One real database for all tests of a file. */
export const onPostgres = (): OnPostgres => {
  let database: SuiteDatabase;
  let schemas = 0;
  const open: MikroORM[] = [];
  beforeAll(async () => {
    database = await startSuiteDatabase();
  });
  afterEach(async () => {
    await Promise.all(open.splice(0).map((orm) => orm.close(true)));
  });
  afterAll(() => database.stop());
  const freshTables = async (): Promise<MikroORM> => {
    const orm = await connectPredictions(database.url, { schema: `tables_${schemas++}` });
    open.push(orm);
    return orm;
  };
  return { url: () => database.url, freshTables };
};
