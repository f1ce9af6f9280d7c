import { randomUUID } from 'node:crypto';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { EventStoreDBClient } from '@eventstore/db-client';
import { type EventStore } from '@pbp/eventing';
import { connectEventStore } from '@pbp/eventstore-db';
import { startEventStoreProcess } from '@pbp/testing';
import { Redis } from 'ioredis';
import { given, withDatabase, withTopics } from './services.js';

/** A place where the processes run as they do in production, and where nobody else's do. */
export interface OwnPlace {
  readonly env: Readonly<Record<string, string>>;
  readonly redisUrl: string;
  readonly store: EventStore;
  /** The client behind the store. */
  readonly client: EventStoreDBClient;
}

const forget = async (namespace: string): Promise<void> => {
  const redis = new Redis(given('REDIS_URL'));
  for await (const keys of redis.scanStream({ match: `${namespace}:*` })) {
    for (const key of keys as readonly string[]) await redis.del(key);
  }
  await redis.quit();
};

/** Lends an event store process, topics, a database and a part of Redis, and takes all of them away afterwards. */
export const withOwnPlace = async <T>(work: (place: OwnPlace) => Promise<T>): Promise<T> => {
  const folder = await mkdtemp(join(tmpdir(), 'pbp-bench-'));
  const namespace = `bench-${randomUUID()}`;
  const redisUrl = `${given('REDIS_URL')}?namespace=${namespace}`;
  const eventStore = await startEventStoreProcess(join(folder, 'events'), { port: 0 });
  const client = EventStoreDBClient.connectionString(eventStore.url);
  const store = connectEventStore(client);
  try {
    return await withTopics(({ prefix }) =>
      withDatabase((databaseUrl) => {
        const env = {
          DATA_DIR: folder,
          EVENTSTORE_URL: eventStore.url,
          DATABASE_URL: databaseUrl,
          KAFKA_BROKERS: given('KAFKA_BROKERS'),
          KAFKA_PREFIX: prefix,
          REDIS_URL: redisUrl,
        };
        return work({ env, redisUrl, store, client });
      }),
    );
  } finally {
    await store.close();
    await eventStore.stop();
    await forget(namespace);
    await rm(folder, { recursive: true, force: true });
  }
};
