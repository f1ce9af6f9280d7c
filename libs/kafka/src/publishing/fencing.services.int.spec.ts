import { describeByUrl, eventually, freshName } from '@pbp/testing';
import { type Envelope } from '@pbp/eventing';
import { type Admin } from 'kafkajs';
import { type Cluster, connectKafka } from '../connection/connect-kafka.js';
import { createTopics } from '../connection/create-topics.js';
import { type OutgoingRecord } from '../encoding/records.js';
import { Publisher } from './publisher.js';

const TOPIC = 'raw.scoreboard';
const WITHIN = { every: 250 };
/** Of the log's beginning up to its first event. */
const first = { name: 'mirror', from: undefined, to: '1/1' };

const event: Envelope = {
  id: '00000000-0000-4000-8000-000000000000',
  stream: 'poll-nba-20260101',
  revision: 0,
  position: '1/1',
  type: 'ScoreboardPolled',
  data: {},
  metadata: { at: '2026-01-01T00:00:00Z', correlationId: 'spec', causationId: 'spec', schemaVersion: 1 },
};
const recordOf = (word: string): OutgoingRecord => ({ topic: TOPIC, key: 'nba', value: word, from: event });
/** More than a request: it is sent while the next record is made. */
const large = recordOf('.'.repeat(1_200_000));

describeByUrl('KAFKA_BROKERS', 'two publishers of one id', (brokers) => {
  let cluster: Cluster;
  let publishers: Publisher[];

  const publisher = (): Publisher => {
    const opened = new Publisher(cluster, { transactionalId: 'mirror', group: 'mirror', schemaIds: new Map() });
    publishers.push(opened);
    return opened;
  };

  const asking = async <Answer>(ask: (admin: Admin) => Promise<Answer>): Promise<Answer> => {
    const admin = cluster.client.admin();
    await admin.connect();
    return ask(admin).finally(() => admin.disconnect());
  };

  /** The broker has a record, in a transaction that may have no end yet. */
  const isTaken = async (): Promise<void> => {
    const groupId = cluster.nameOf('uncommitted');
    const consumer = cluster.client.consumer({ groupId, maxWaitTimeInMs: 100, readUncommitted: true });
    const { promise: taken, resolve } = Promise.withResolvers<void>();
    await consumer.connect();
    await consumer.subscribe({ topic: cluster.nameOf(TOPIC), fromBeginning: true });
    await consumer.run({ eachBatch: async () => resolve() });
    await taken;
    await consumer.disconnect();
  };

  /** Behind all that is decided. */
  const end = (): Promise<number> =>
    asking(async (admin) => {
      const partitions = await admin.fetchTopicOffsets(cluster.nameOf(TOPIC));
      return partitions.reduce((sum, { high }) => sum + Number(high), 0);
    });

  /** What those who read committed records find, up to the end that there is now. */
  const committed = async (): Promise<readonly string[]> => {
    const [words, last] = [new Array<string>(), await end()];
    let readTo = 0;
    const consumer = cluster.client.consumer({ groupId: cluster.nameOf('reader'), maxWaitTimeInMs: 100 });
    // Also told of batches in which nothing is committed.
    consumer.on('consumer.end_batch_process', ({ payload }) => (readTo = Number(payload.lastOffset) + 1));
    await consumer.connect();
    await consumer.subscribe({ topic: cluster.nameOf(TOPIC), fromBeginning: true });
    await consumer.run({
      eachBatch: async ({ batch }) => {
        words.push(...batch.messages.map(({ value }) => String(JSON.parse(String(value)))));
      },
    });
    await eventually(() => expect(readTo).toBeGreaterThanOrEqual(last), WITHIN);
    await consumer.disconnect();
    return words;
  };

  beforeEach(async () => {
    publishers = [];
    const prefix = `${freshName('fencing')}.`;
    cluster = connectKafka({ brokers: brokers.split(','), clientId: 'spec', prefix });
    await eventually(() => createTopics(cluster), WITHIN);
    await eventually(end, WITHIN);
  });
  afterEach(async () => {
    await Promise.all(publishers.map((each) => each.close()));
  });

  it('are one that is refused in the middle of what it publishes, of which nobody sees anything, and one that goes on', async () => {
    const [former, latter] = [publisher(), publisher()];
    let isShutOut = false;
    await former.load();
    const records = async function* (): AsyncGenerator<OutgoingRecord> {
      yield large;
      yield recordOf('made while the large one is sent');
      await isTaken();
      expect(await latter.load()).toBeUndefined();
      isShutOut = true;
      yield recordOf('sent by one that has been shut out');
    };
    await expect(former.publish(records(), first)).rejects.toThrow();
    expect(isShutOut).toBe(true);

    await latter.publish([recordOf('one')], first);
    expect(await committed()).toEqual(['one']);
    expect(await publisher().load()).toBe('1/1');
  });

  it('are one that is refused when it commits, though all its records were taken', async () => {
    const [former, latter] = [publisher(), publisher()];
    let isShutOut = false;
    await former.load();
    const records = async function* (): AsyncGenerator<OutgoingRecord> {
      yield large;
      await isTaken();
      expect(await latter.load()).toBeUndefined();
      isShutOut = true;
    };
    await expect(former.publish(records(), first)).rejects.toThrow();
    expect(isShutOut).toBe(true);

    await latter.publish([recordOf('one')], first);
    expect(await committed()).toEqual(['one']);
  });
});
