import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { EventStoreDBClient } from '@eventstore/db-client';
import { type EventStore } from '@pbp/eventing';
import { connectEventStore } from '@pbp/eventstore-db';
import { startEventStoreProcess } from '@pbp/testing';
import { appendGeneratedGames } from './projecting/generated-log.js';

export interface LoggedGame {
  readonly gameId: string;
  readonly stream: string;
  /** The last revision of its stream. */
  readonly revision: number;
}

/** The embedded event store in a process of its own, holding generated games. */
export interface GameLog {
  readonly url: string;
  readonly folder: string;
  /** The one client of this process; `store` is the port around this very client. */
  readonly client: EventStoreDBClient;
  readonly store: EventStore;
  readonly games: readonly LoggedGame[];
}

const gamesIn = async (store: EventStore): Promise<readonly LoggedGame[]> => {
  const games = new Map<string, LoggedGame>();
  for await (const { stream, revision } of store.readAll()) {
    games.set(stream, { gameId: stream.replace('game-', ''), stream, revision });
  }
  return [...games.values()];
};

/** Lends a log of so many generated games in a folder of its own, and takes both away afterwards. */
export const withGameLog = async <T>(games: number, work: (log: GameLog) => Promise<T>): Promise<T> => {
  const folder = await mkdtemp(join(tmpdir(), 'pbp-bench-'));
  const eventStore = await startEventStoreProcess(join(folder, 'events'), { port: 0 });
  const client = EventStoreDBClient.connectionString(eventStore.url);
  const store = connectEventStore(client);
  try {
    await appendGeneratedGames(store, games);
    return await work({ url: eventStore.url, folder, client, store, games: await gamesIn(store) });
  } finally {
    await store.close();
    await eventStore.stop();
    await rm(folder, { recursive: true, force: true });
  }
};
