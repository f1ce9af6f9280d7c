import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type MikroORM } from '@mikro-orm/postgresql';
import { connectReadModels } from '../database/connect-read-models.js';

export interface OnPostgres {
  readonly url: () => string;
  /** Tables of their own for one test, closed after it. */
  readonly freshTables: () => Promise<MikroORM>;
}

interface Server {
  readonly url: string;
  stop(): Promise<void>;
}

/** One real PostgreSQL for all tests of a file. */
export const onPostgres = (start: (options: { readonly dataDir: string }) => Promise<Server>): OnPostgres => {
  let folder: string;
  let postgres: Server;
  let schemas = 0;
  const open: MikroORM[] = [];
  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'read-models-'));
    postgres = await start({ dataDir: folder });
  });
  afterEach(async () => {
    await Promise.all(open.splice(0).map((orm) => orm.close(true)));
  });
  afterAll(async () => {
    await postgres.stop();
    await rm(folder, { recursive: true, force: true });
  });
  const freshTables = async (): Promise<MikroORM> => {
    const orm = await connectReadModels(postgres.url, { schema: `tables_${schemas++}` });
    open.push(orm);
    return orm;
  };
  return { url: () => postgres.url, freshTables };
};
