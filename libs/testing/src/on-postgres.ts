import { startSuiteDatabase, type SuiteDatabase } from './suite-database.js';

/** What connections to tables are, as far as tests end them. */
interface Tables {
  close(force?: boolean): Promise<void>;
}

type Connect<T extends Tables> = (url: string, at: { readonly schema: string }) => Promise<T>;

/** One real database for all tests of a file; its URL. Called where tests are described. */
const databaseOfFile = (): (() => string) => {
  let database: SuiteDatabase;
  beforeAll(async () => {
    database = await startSuiteDatabase();
  });
  afterAll(() => database.stop());
  return () => database.url;
};

/** One real database, and one set of tables in it, for all tests of a file. Called where tests are described. */
export const tablesOnPostgres = <T extends Tables>(
  connect: (url: string) => Promise<T>,
): { readonly url: () => string; readonly orm: () => T } => {
  const url = databaseOfFile();
  let orm: T;
  beforeAll(async () => {
    orm = await connect(url());
  });
  afterAll(() => orm.close(true));
  return { url, orm: () => orm };
};

/** One real database for all tests of a file, each with tables of its own. Called where tests are described. */
export const freshTablesOnPostgres = <T extends Tables>(
  connect: Connect<T>,
): {
  readonly url: () => string;
  /** Closed after the test. */
  readonly freshTables: () => Promise<T>;
} => {
  const url = databaseOfFile();
  let schemas = 0;
  const open: T[] = [];
  afterEach(async () => {
    await Promise.all(open.splice(0).map((orm) => orm.close(true)));
  });
  const freshTables = async (): Promise<T> => {
    const orm = await connect(url(), { schema: `tables_${schemas++}` });
    open.push(orm);
    return orm;
  };
  return { url, freshTables };
};
