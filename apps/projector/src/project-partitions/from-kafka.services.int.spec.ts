import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { jest } from '@jest/globals';
import { type EventStore } from '@pbp/eventing';
import { connectEventStore } from '@pbp/eventstore-db';
import { connectKafka, createTopics } from '@pbp/kafka';
import { rebuildReadModels } from '@pbp/read-models';
import {
  type AppProcess,
  describeByUrl,
  type EventStoreProcess,
  eventually,
  freshName,
  startApp,
  startEventStoreProcess,
  startSuiteDatabase,
  type SuiteDatabase,
} from '@pbp/testing';
import { startCopy } from '../../../stream-processor/src/testing/copy.js';
import { appendGame } from '../../../stream-processor/src/testing/played-log.js';
import { sameAsFromTheLog } from '../testing/same-as-from-the-log.js';

jest.setTimeout(600_000);

const rounds = Number(process.env['REBALANCES'] ?? 5);
const WITHIN = { within: 60_000, every: 500 };

describeByUrl('KAFKA_BROKERS', 'projecting the log from Kafka', (brokers) => {
  let folder: string;
  let eventStore: EventStoreProcess;
  let postgres: SuiteDatabase;
  let store: EventStore;
  let mirror: AppProcess;
  const prefix = `${freshName('projecting')}.`;
  const copies: AppProcess[] = [];

  const startProjector = async (): Promise<AppProcess> => {
    const copy = await startApp('projector', {
      EVENTSTORE_URL: eventStore.url,
      DATABASE_URL: postgres.url,
      KAFKA_BROKERS: brokers,
      KAFKA_PREFIX: prefix,
      REDIS_URL: '',
    });
    copies.push(copy);
    return copy;
  };

  const leave = async (copy: AppProcess | undefined): Promise<void> => {
    const end = await copy?.stop();
    expect(end?.code).toBe(0);
    expect(end?.ms).toBeLessThan(10_000);
  };

  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'pbp-from-kafka-'));
    eventStore = await startEventStoreProcess(join(folder, 'events'), { port: 0 });
    postgres = await startSuiteDatabase();
    store = connectEventStore(eventStore.url);
    await createTopics(connectKafka({ brokers: brokers.split(','), clientId: 'spec', prefix }));
    mirror = await startCopy({ brokers, prefix, eventStoreUrl: eventStore.url });
  });
  afterAll(async () => {
    await Promise.all([mirror, ...copies].map((each) => each.kill()));
    await store.close();
    await eventStore.stop();
    await postgres.stop();
    await rm(folder, { recursive: true, force: true });
  });

  it('gives the rows that the log gives, and says when it has caught up', async () => {
    const copy = await startProjector();
    await appendGame(store, '401', 1);
    await sameAsFromTheLog(postgres.url, store);
    await eventually(async () => expect((await fetch(`${copy.url}/health/ready`)).status).toBe(200), WITHIN);
  });

  it(`loses and doubles nothing while copies join, leave and die (${rounds} times)`, async () => {
    for (let round = 0; round < rounds; round++) {
      const appending = appendGame(store, String(410 + round), 10 + round);
      const [oldest] = copies;
      await startProjector();
      await (round % 2 === 0 ? oldest?.kill() : leave(oldest));
      copies.shift();
      await appending;
    }
    await sameAsFromTheLog(postgres.url, store);
  });

  it('goes on after a rebuild has put other tables in place', async () => {
    const { swapped } = await rebuildReadModels({ url: postgres.url, store });
    expect(swapped).toBe(true);
    await appendGame(store, '430', 30);
    await sameAsFromTheLog(postgres.url, store);
  });
});
