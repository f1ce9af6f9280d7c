import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type MikroORM } from '@mikro-orm/postgresql';
import { startEmbeddedPostgres } from '@pbp/embedded-postgres';
import { EventStoreDBClient } from '@eventstore/db-client';
import { type EventStore } from '@pbp/eventing';
import { connectEventStore } from '@pbp/eventstore-db';
import { createLogger, Readiness, SupervisedProcess } from '@pbp/platform';
import { connectReadModels, runGameProjection } from '@pbp/read-models';
import { alternate, costRow, type Row, timed } from '../row.js';
import { copyInto, countRows, type FinishedRows, finishedRowsOf } from './finished-rows.js';
import { appendGeneratedGames } from './generated-log.js';

const games = 100;
const rounds = 5;

const eventStoreIn = (dataDir: string): SupervisedProcess =>
  new SupervisedProcess(
    {
      name: 'event-store',
      entry: join(import.meta.dirname, '../../apps/event-store/src/main.js'),
      args: () => ['--data-dir', dataDir, '--port', '0'],
    },
    new Readiness(),
    createLogger('silent'),
  );

const readByBareClient = async (client: EventStoreDBClient): Promise<number> => {
  let events = 0;
  for await (const { event } of client.readAll()) if (event?.streamId.startsWith('game-')) events += 1;
  return events;
};

const project = async (store: EventStore, orm: MikroORM, events: number): Promise<void> => {
  const done = new AbortController();
  let projected = 0;
  const feed = await runGameProjection({
    store,
    orm,
    signal: done.signal,
    observe: (sign) => {
      if (sign.kind === 'handled' && (projected += sign.events) === events) done.abort();
    },
  });
  await feed.finished;
};

interface Bench {
  readonly client: EventStoreDBClient;
  readonly store: EventStore;
  readonly events: number;
  readonly freshTables: () => Promise<MikroORM>;
}

/** Opens tables for one round and closes them outside of what is timed. */
const onFreshTables = async (bench: Bench, work: (orm: MikroORM) => Promise<void>): Promise<number> => {
  const orm = await bench.freshTables();
  return timed(() => work(orm)).finally(() => orm.close(true));
};

const rowsToCopy = async ({ store, events, freshTables }: Bench): Promise<FinishedRows> => {
  const orm = await freshTables();
  await project(store, orm, events);
  return finishedRowsOf(orm).finally(() => orm.close(true));
};

const measure = async (bench: Bench): Promise<Row> => {
  const { client, store, events } = bench;
  const rows = await rowsToCopy(bench);
  const measured = await alternate(
    rounds,
    () => onFreshTables(bench, (orm) => project(store, orm, events)),
    () =>
      onFreshTables(bench, async (orm) => {
        await readByBareClient(client);
        await copyInto(orm, rows);
      }),
  );
  return costRow(`project ${games} games (${events} events, ${countRows(rows)} rows)`, 'ms', measured, 1.5);
};

/** Projecting a log into PostgreSQL, beside reading it by the bare client and copying the same finished rows in. */
export const projectingRows = async (): Promise<readonly Row[]> => {
  const folder = await mkdtemp(join(tmpdir(), 'projecting-'));
  const eventStore = eventStoreIn(join(folder, 'event-store'));
  const postgres = await startEmbeddedPostgres({ dataDir: join(folder, 'postgres') });
  const client = EventStoreDBClient.connectionString(await eventStore.start());
  const store = connectEventStore(client);
  let schemas = 0;
  const freshTables = () => connectReadModels(postgres.url, { schema: `round_${schemas++}` });
  try {
    const events = await appendGeneratedGames(store, games);
    return [await measure({ client, store, events, freshTables })];
  } finally {
    await store.close();
    await Promise.all([eventStore.stop(), postgres.stop()]);
    await rm(folder, { recursive: true, force: true });
  }
};
