import { execFile } from 'node:child_process';
import { existsSync } from 'node:fs';
import { mkdir, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { startEmbeddedPostgres } from '@pbp/embedded-postgres';
import { FragileLine } from './fragile-line.js';
import { dropDatabase, newDatabase } from './new-database.js';

const run = promisify(execFile);

/** A PostgreSQL of one suite's own, as far as the suite can see. */
export interface SuiteDatabase {
  /** The same before and after it was away. */
  readonly url: string;
  /** It answers nobody until it comes back; connections are lost. */
  goAway(): Promise<void>;
  comeBack(): Promise<void>;
  stop(): Promise<void>;
}

/**
 * Lays an empty cluster into the folder of an embedded PostgreSQL, which else makes its own: that takes seven times as
 * long. Only a run of all tests has one ready.
 */
export const layCluster = async (dataDir: string): Promise<void> => {
  const ready = process.env['READY_CLUSTER'];
  if (!ready || existsSync(join(dataDir, 'cluster'))) return;
  await mkdir(dataDir, { recursive: true });
  await run('tar', ['-xf', ready, '-C', dataDir]);
};

/** A new database on the server at DATABASE_URL; an embedded server in a folder of its own where that is unset. */
export const startSuiteDatabase = (): Promise<SuiteDatabase> => {
  const serverUrl = process.env['DATABASE_URL'];
  return serverUrl ? onServer(serverUrl) : embedded();
};

const embedded = async (): Promise<SuiteDatabase> => {
  const dataDir = await mkdtemp(join(tmpdir(), 'pbp-postgres-'));
  await layCluster(dataDir);
  let postgres = await startEmbeddedPostgres({ dataDir });
  return {
    url: postgres.url,
    goAway: () => postgres.stop(),
    comeBack: async () => {
      postgres = await startEmbeddedPostgres({ dataDir });
    },
    stop: async () => {
      await postgres.stop();
      await rm(dataDir, { recursive: true, force: true });
    },
  };
};

/** Others use the server too: what goes away is the line to it. */
const onServer = async (serverUrl: string): Promise<SuiteDatabase> => {
  const database = new URL(await newDatabase(serverUrl));
  database.port ||= '5432';
  const line = await FragileLine.to(database.href);
  const url = new URL(database);
  url.host = line.host;
  return {
    url: url.href,
    goAway: () => line.close(),
    comeBack: () => line.open(),
    stop: async () => {
      await line.close();
      await dropDatabase(serverUrl, database.href);
    },
  };
};
