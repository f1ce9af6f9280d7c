import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { jest } from '@jest/globals';
import { type EmbeddedPostgres, startEmbeddedPostgres } from '@pbp/embedded-postgres';
import { type EventStore } from '@pbp/eventing';
import { connectEventStore } from '@pbp/eventstore-db';
import { connectKafka, createTopics } from '@pbp/kafka';
import {
  type AppProcess,
  describeByUrl,
  type EventStoreProcess,
  eventually,
  freshName,
  startApp,
  startEventStoreProcess,
} from '@pbp/testing';
import { startCopy } from '../../../stream-processor/src/testing/copy.js';
import { appendGame } from '../../../stream-processor/src/testing/played-log.js';
import { sameAsFromTheLog } from '../testing/same-as-from-the-log.js';

jest.setTimeout(600_000);

describeByUrl('KAFKA_BROKERS', 'topics made anew under the same names, while the tables stay', (brokers) => {
  const dir = mkdtempSync(join(tmpdir(), 'pbp-anew-'));
  const prefix = `${freshName('anew')}.`;
  const cluster = connectKafka({ brokers: brokers.split(','), clientId: 'spec', prefix });
  const running = new Set<AppProcess>();
  let eventStore: EventStoreProcess;
  let postgres: EmbeddedPostgres;
  let store: EventStore;

  const mirror = async (): Promise<AppProcess> => {
    const copy = await startCopy({ brokers, prefix, eventStoreUrl: eventStore.url });
    running.add(copy);
    return copy;
  };
  const projector = async (): Promise<AppProcess> => {
    const app = await startApp('projector', {
      EVENTSTORE_URL: eventStore.url,
      DATABASE_URL: postgres.url,
      KAFKA_BROKERS: brokers,
      KAFKA_PREFIX: prefix,
      LOG_LEVEL: 'warn',
    });
    running.add(app);
    return app;
  };
  const stop = async (...apps: readonly AppProcess[]): Promise<void> => {
    await Promise.all(apps.map((app) => app.stop()));
    for (const app of apps) running.delete(app);
  };

  const withAdmin = async <T>(work: (admin: ReturnType<typeof cluster.client.admin>) => Promise<T>): Promise<T> => {
    const admin = cluster.client.admin();
    await admin.connect();
    return work(admin).finally(() => admin.disconnect());
  };

  const makeAnew = (): Promise<void> =>
    withAdmin(async (admin) => {
      const ours = (await admin.listTopics()).filter((name) => name.startsWith(prefix));
      await admin.deleteTopics({ topics: ours });
      await eventually(async () =>
        expect((await admin.listTopics()).filter((name) => name.startsWith(prefix))).toEqual([]),
      );
      await eventually(() => createTopics(cluster), { every: 500 });
    });

  /** Offsets that no record has: of transactions that were given up, as a mirror leaves them that dies in the midst. */
  const takeOffsets = async (transactions: number): Promise<void> => {
    const topic = cluster.nameOf('game.events');
    const [found] = await withAdmin((admin) => admin.fetchTopicMetadata({ topics: [topic] })).then((m) => m.topics);
    const messages = (found?.partitions ?? []).map(({ partitionId: partition }) => ({ partition, value: 'given up' }));
    const producer = cluster.client.producer({ transactionalId: `${prefix}given-up`, maxInFlightRequests: 1 });
    await producer.connect();
    for (let given = 0; given < transactions; given++) {
      const transaction = await producer.transaction();
      await transaction.send({ topic, messages });
      await transaction.abort();
    }
    await producer.disconnect();
  };

  beforeAll(async () => {
    eventStore = await startEventStoreProcess(join(dir, 'events'), { port: 0 });
    postgres = await startEmbeddedPostgres({ dataDir: join(dir, 'postgres') });
    store = connectEventStore(eventStore.url);
    await createTopics(cluster);
  });
  afterAll(async () => {
    await stop(...running);
    await withAdmin(async (admin) => {
      await admin.deleteTopics({ topics: (await admin.listTopics()).filter((name) => name.startsWith(prefix)) });
    });
    await store.close();
    await postgres.stop();
    await eventStore.stop();
    rmSync(dir, { recursive: true, force: true });
  });

  it('are read from their beginning, what was done is dropped, and what comes next is not passed over', async () => {
    // Each transaction takes an offset: far more of them than the topics made anew will have.
    await takeOffsets(50);
    const before = [await mirror(), await projector()];
    for (let game = 0; game < 4; game++) await appendGame(store, String(9100 + game), game);
    await sameAsFromTheLog(postgres.url, store);
    await stop(...before);

    await makeAnew();
    for (let game = 4; game < 8; game++) await appendGame(store, String(9100 + game), game);
    const [, anew] = [await mirror(), await projector()];

    await sameAsFromTheLog(postgres.url, store);
    expect(anew.logged()).toContain('the topic was made anew');
  });
});
