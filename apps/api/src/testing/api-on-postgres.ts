import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type Type } from '@nestjs/common';
import { startEmbeddedPostgres } from '@pbp/embedded-postgres';
import { connectReadModels } from '@pbp/read-models';
import { startApi } from './start-api.js';

/** The API, with the module that projects for it, over read models in a PostgreSQL of their own. */
export const startApiOnPostgres = async (projector: Type) => {
  const folder = await mkdtemp(join(tmpdir(), 'pbp-api-'));
  let postgres = await startEmbeddedPostgres({ dataDir: folder });
  const orm = await connectReadModels(postgres.url);
  const api = await startApi({ orm, modules: [projector] });
  const stop = async (): Promise<void> => {
    await api.app.close();
    await orm.close();
    await postgres.stop();
    await rm(folder, { recursive: true, force: true });
  };
  /** Does something while the database is away. */
  const withoutDatabase = async <T>(work: () => Promise<T>): Promise<T> => {
    await postgres.stop();
    const done = await work();
    postgres = await startEmbeddedPostgres({ dataDir: folder });
    return done;
  };
  return { ...api, stop, withoutDatabase };
};

export type ApiOnPostgres = Awaited<ReturnType<typeof startApiOnPostgres>>;
