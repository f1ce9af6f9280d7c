import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Health } from '@pbp/contracts';
import {
  eventually,
  type EventStoreProcess,
  freePort,
  startApp,
  startEventStoreProcess,
  startSuiteDatabase,
  type SuiteDatabase,
} from '@pbp/testing';

describe('a process whose Kafka is away', () => {
  let folder: string;
  let eventStore: EventStoreProcess;
  let postgres: SuiteDatabase;

  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'pbp-no-kafka-'));
    eventStore = await startEventStoreProcess(join(folder, 'events'), { port: 0 });
    postgres = await startSuiteDatabase();
  });
  afterAll(async () => {
    await eventStore.stop();
    await postgres.stop();
    await rm(folder, { recursive: true, force: true });
  });

  const stopsWhenTold = async (app: string): Promise<void> => {
    const running = await startApp(app, {
      EVENTSTORE_URL: eventStore.url,
      DATABASE_URL: postgres.url,
      KAFKA_BROKERS: `127.0.0.1:${await freePort()}`,
      LOG_LEVEL: 'silent',
    });
    expect((await fetch(`${running.url}/health/live`)).status).toBe(200);
    await eventually(async () => {
      const { parts } = Health.parse(await (await fetch(`${running.url}/health/ready`)).json());
      expect(parts).toMatchObject({ kafka: { state: 'down' } });
    });

    const { ms, code } = await running.stop();
    expect(code).toBe(0);
    // It waits for no answer of Kafka's, of which there will be none.
    expect(ms).toBeLessThan(2_500);
  };

  it('starts, says that Kafka is away, and stops when it is told to', async () => {
    await Promise.all(['stream-processor', 'projector'].map(stopsWhenTold));
  });
});
