import { connect, type Socket } from 'node:net';
import { jest } from '@jest/globals';
import { type INestApplicationContext } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import { InMemoryEventStore, type NewEvent } from '@pbp/eventing';
import { type Cluster, createTopics, Publisher } from '@pbp/kafka';
import { CoreModule, createLogger, EVENT_STORE, LOGGER, metrics, READINESS, Readiness } from '@pbp/platform';
import { describeByUrl, eventually, freshName } from '@pbp/testing';
import { type ISocketFactory, Kafka, logLevel } from 'kafkajs';
import { KAFKA_MIRROR, type KafkaMirror } from '../kafka-mirror.js';
import { StreamProcessorModule } from '../stream-processor.module.js';

jest.setTimeout(600_000);

const WITHIN = { within: 60_000, every: 100 };
const nowhere = { host: '127.0.0.1', port: 1 };

/** All ways to the brokers, which can be closed and opened: others go on using them. */
class Ways {
  private readonly ends = new Set<Socket>();
  private areOpen = true;

  readonly socketFactory: ISocketFactory = ({ host, port, onConnect }) => {
    const end = connect(this.areOpen ? { host, port } : nowhere, onConnect);
    this.ends.add(end.on('close', () => this.ends.delete(end)));
    return end;
  };

  close(): void {
    this.areOpen = false;
    for (const end of this.ends) end.destroy(new Error('the way was closed'));
  }

  open(): void {
    this.areOpen = true;
  }
}

const poll = (n: number): NewEvent => ({
  id: `00000000-0000-4000-8000-${String(n).padStart(12, '0')}`,
  type: 'ScoreboardPolled',
  data: {},
  metadata: { at: new Date().toISOString(), correlationId: 'spec', causationId: 'spec', schemaVersion: 1 },
});

const told = async (name: string): Promise<number> =>
  Number(new RegExp(`^${name} (\\S+)$`, 'm').exec(await metrics.metrics())?.[1]);

describeByUrl('KAFKA_BROKERS', 'a mirror whose Kafka goes away', (brokers) => {
  const ways = new Ways();
  const store = new InMemoryEventStore();
  let app: INestApplicationContext;

  const clusterOver = (prefix: string): Cluster => ({
    nameOf: (name) => `${prefix}${name}`,
    client: new Kafka({
      brokers: brokers.split(','),
      clientId: 'spec',
      logLevel: logLevel.NOTHING,
      connectionTimeout: 30_000,
      socketFactory: ways.socketFactory,
      retry: { initialRetryTime: 100, maxRetryTime: 500, retries: Number.MAX_SAFE_INTEGER },
    }),
  });

  beforeAll(async () => {
    const cluster = clusterOver(`${freshName('away')}.`);
    await createTopics(cluster);
    const group = 'stream-processor';
    const mirror: KafkaMirror = {
      cluster,
      registryUrl: undefined,
      group,
      publisherWith: (schemaIds) => new Publisher(cluster, { transactionalId: group, group, schemaIds }),
    };
    const shared = new Map<symbol, unknown>([
      [EVENT_STORE, store],
      [KAFKA_MIRROR, mirror],
      [READINESS, new Readiness()],
      [LOGGER, createLogger('silent')],
    ]);
    const module = { module: class Process {}, imports: [CoreModule.forRoot(shared), StreamProcessorModule] };
    app = await NestFactory.createApplicationContext(module, { logger: false });
  });
  afterAll(async () => {
    ways.open();
    await app.close();
  });

  const mirrored = (events: number) =>
    eventually(async () => expect(await told('pbp_mirror_events_total')).toBe(events), WITHIN);
  const lagsNot = () =>
    eventually(
      async () => expect([await told('pbp_mirror_lag_seconds'), await told('pbp_mirror_lag_events')]).toEqual([0, 0]),
      WITHIN,
    );

  it('lags more and more while what it publishes does not come back, and not at all once it has', async () => {
    await store.append('poll-nba-20260101', [poll(0)], 'none');
    await mirrored(1);
    await lagsNot();

    ways.close();
    await store.append('poll-nba-20260101', [poll(1)], 0);
    await eventually(async () => expect(await told('pbp_mirror_lag_seconds')).toBeGreaterThan(3), WITHIN);
    expect(await told('pbp_mirror_lag_events')).toBe(1);
    expect(await told('pbp_mirror_events_total')).toBe(1);

    ways.open();
    await mirrored(2);
    await lagsNot();
  });
});
