import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { EventStoreDBClient } from '@eventstore/db-client';
import { startEmbeddedPostgres } from '@pbp/embedded-postgres';
import { type EventStore } from '@pbp/eventing';
import { connectEventStore } from '@pbp/eventstore-db';
import { startApp, startEventStoreProcess } from '@pbp/testing';
import { Browser } from './browser.js';

/** The API in a process of its own, and what it stands on. */
export interface ServedApi {
  readonly browser: Browser;
  readonly databaseUrl: string;
  readonly store: EventStore;
  /** The client behind the store. */
  readonly client: EventStoreDBClient;
}

/** Lends the embedded stores and the API on them, each a process of its own, and takes all of them away afterwards. */
export const withServedApi = async <T>(work: (api: ServedApi) => Promise<T>): Promise<T> => {
  const folder = await mkdtemp(join(tmpdir(), 'pbp-bench-'));
  const eventStore = await startEventStoreProcess(join(folder, 'events'), { port: 0 });
  const postgres = await startEmbeddedPostgres({ dataDir: join(folder, 'postgres') });
  const stores = { EVENTSTORE_URL: eventStore.url, DATABASE_URL: postgres.url };
  const app = await startApp('api', { ...stores, DATA_DIR: folder, TRUST_PROXY: '1' });
  const client = EventStoreDBClient.connectionString(eventStore.url);
  const store = connectEventStore(client);
  const browser = new Browser(app.url);
  try {
    return await work({ browser, databaseUrl: postgres.url, store, client });
  } finally {
    await browser.close();
    await store.close();
    await app.stop();
    await Promise.all([eventStore.stop(), postgres.stop()]);
    await rm(folder, { recursive: true, force: true });
  }
};
