import { setTimeout as pause } from 'node:timers/promises';
import { describeByUrl, eventually, freshName } from '@pbp/testing';
import { type Envelope } from '@pbp/eventing';
import { Kafka, logLevel } from 'kafkajs';
import { type Cluster } from '../connection/connect-kafka.js';
import { createTopics } from '../connection/create-topics.js';
import { type OutgoingRecord } from '../encoding/records.js';
import { FragileLine } from '../testing/fragile-line.js';
import { Publisher } from './publisher.js';

const TOPIC = 'raw.scoreboard';

const eventAt = (place: number): Envelope => ({
  id: '00000000-0000-4000-8000-000000000000',
  stream: 'poll-nba-20260101',
  revision: place,
  position: `${place}/${place}`,
  type: 'ScoreboardPolled',
  data: {},
  metadata: { at: '2026-01-01T00:00:00Z', correlationId: 'spec', causationId: 'spec', schemaVersion: 1 },
});
const recordOf = (word: string, place: number): OutgoingRecord => ({
  topic: TOPIC,
  key: 'nba',
  value: word,
  from: eventAt(place),
});

describeByUrl('KAFKA_BROKERS', "an answer of the broker's that is lost", (brokers) => {
  const line = new FragileLine();
  // Looks at what there is, and waits for the broker as every client does.
  const reader = new Kafka({
    brokers: brokers.split(','),
    clientId: 'reader',
    logLevel: logLevel.NOTHING,
    connectionTimeout: 30_000,
  });
  let cluster: Cluster;

  beforeEach(async () => {
    const prefix = `${freshName('loss')}.`;
    const client = new Kafka({
      brokers: brokers.split(','),
      clientId: 'spec',
      logLevel: logLevel.NOTHING,
      connectionTimeout: 30_000,
      socketFactory: line.socketFactory,
      // The fewest that the client allows: this is about what comes after it has given up.
      retry: { retries: 1, initialRetryTime: 50 },
    });
    cluster = { client, nameOf: (name) => `${prefix}${name}` };
    await eventually(() => createTopics(cluster), { every: 250 });
    // A topic is told before its leader takes records, and a client that hardly retries would fail on that.
    await eventually(end, { every: 250 });
  });

  const end = async (): Promise<number> => {
    const admin = reader.admin();
    await admin.connect();
    try {
      const [partition] = await admin.fetchTopicOffsets(cluster.nameOf(TOPIC));
      return Number(partition?.high);
    } finally {
      await admin.disconnect();
    }
  };

  const written = async (): Promise<readonly string[]> => {
    const words: string[] = [];
    const last = (await end()) - 1;
    const consumer = reader.consumer({ groupId: cluster.nameOf('reader'), maxWaitTimeInMs: 100 });
    await consumer.connect();
    await consumer.subscribe({ topic: cluster.nameOf(TOPIC), fromBeginning: true });
    let readTo = 0;
    await consumer.run({
      eachBatch: async ({ batch }) => {
        words.push(...batch.messages.map(({ value }) => String(JSON.parse(String(value)))));
        readTo = Number(batch.lastOffset()) + 1;
      },
    });
    // Behind the last record of a transaction lies its marker, which no consumer is given.
    await eventually(() => expect(readTo).toBeGreaterThanOrEqual(last));
    await consumer.disconnect();
    return words;
  };

  it("makes this client's idempotent producer lose what it sends next, and say that it did not", async () => {
    const producer = cluster.client.producer({ idempotent: true, maxInFlightRequests: 1 });
    await producer.connect();
    const send = (word: string) =>
      producer.send({ topic: cluster.nameOf(TOPIC), messages: [{ key: 'nba', value: JSON.stringify(word) }] });
    await send('one');
    line.loseNextAnswers(2);
    await expect(send('two')).rejects.toThrow();
    await send('six');
    await producer.disconnect();

    expect(await written()).toEqual(['one', 'two']);
  });

  it('loses and doubles nothing of what is published', async () => {
    const publisher = new Publisher(cluster, { transactionalId: 'mirror', group: 'mirror', schemaIds: new Map() });
    const publish = async (word: string, place: number): Promise<void> => {
      const from = place === 1 ? undefined : `${place - 1}/${place - 1}`;
      await publisher.publish([recordOf(word, place)], { name: 'mirror', from, to: `${place}/${place}` });
    };
    await eventually(() => publish('one', 1), { every: 250 });
    line.loseNextAnswers(2);
    await expect(publish('two', 2)).rejects.toThrow();
    await eventually(() => publish('two', 2), { every: 250 });
    await eventually(() => publish('six', 3), { every: 250 });
    await publisher.close();

    expect(await written()).toEqual(['one', 'two', 'six']);
  });

  it('closes its session when a request fails while the next one is made, and has all of it once afterwards', async () => {
    const publisher = new Publisher(cluster, { transactionalId: 'mirror', group: 'mirror', schemaIds: new Map() });
    await eventually(() => publisher.load(), { every: 250 });
    // Each is more than half a request.
    const words = Array.from({ length: 8 }, (_, n) => `${n}${'.'.repeat(600_000)}`);
    const made: number[] = [];
    const records = async function* (): AsyncGenerator<OutgoingRecord> {
      for (const [n, word] of words.entries()) {
        made.push(n);
        yield recordOf(word, 1);
        await pause(1);
      }
    };
    const publish = () => publisher.publish(records(), { name: 'mirror', from: undefined, to: '1/1' });
    line.loseNextAnswers(2);
    await expect(publish()).rejects.toThrow();
    // The request that failed, and one ahead of it.
    expect(made).toEqual([0, 1, 2, 3]);
    expect(await publisher.load()).toBeUndefined();
    await eventually(publish, { every: 250 });
    expect(await publisher.load()).toBe('1/1');
    await publisher.close();

    expect(await written()).toEqual(words);
  });

  it('counts nothing as published when making the records fails behind a request that was sent', async () => {
    const publisher = new Publisher(cluster, { transactionalId: 'mirror', group: 'mirror', schemaIds: new Map() });
    await eventually(() => publisher.load(), { every: 250 });
    const place = { name: 'mirror', from: undefined, to: '1/1' };
    const records = async function* (): AsyncGenerator<OutgoingRecord> {
      yield recordOf('.'.repeat(1_200_000), 1);
      throw new Error('the log is away');
    };
    await expect(publisher.publish(records(), place)).rejects.toThrow('the log is away');
    expect(await publisher.load()).toBeUndefined();
    await publisher.publish([recordOf('one', 1)], place);
    await publisher.close();

    expect(await written()).toEqual(['one']);
  });
});
