import { setTimeout as pause } from 'node:timers/promises';
import { type TopicName } from '@pbp/contracts';
import { gameIdOf } from '@pbp/domain';
import { atMost, type Envelope, type LogPartition } from '@pbp/eventing';
import { type CustomTransportStrategy, Server } from '@nestjs/microservices';
import { type Admin, type Consumer, type EachBatchPayload, Partitioners } from 'kafkajs';
import { lastValueFrom, type Observable } from 'rxjs';
import { JOINS_WITHIN_MS } from '../connection/joins-within.js';
import { type Cluster } from '../connection/connect-kafka.js';
import { decodeValue } from '../encoding/framed.js';
import { readEvent } from '../encoding/read-event.js';
import { FetchRounds } from './fetch-rounds.js';
import { Followers } from './followers.js';
import { type Arrival, KafkaPartition } from './kafka-partition.js';

const TOPIC: TopicName = 'game.events';

export interface KafkaPartitionsOptions {
  readonly cluster: Cluster;
  /** The copies of one worker share their partitions as members of one group. */
  readonly group: string;
  /** A partition whose records are others than those last read under its name: it is read from its beginning. */
  readonly onOthers: (place: { readonly partition: number; readonly offset: string }) => void;
  readonly onUnreadable: (error: unknown, place: { readonly partition: number; readonly offset: string }) => void;
}

const SESSION_TIMEOUT_MS = 6_000;
const HEARTBEAT_MS = 500;
const MAX_WAIT_MS = 250;
const AGAIN_AFTER_MS = 1_000;
/** Less than the ten seconds in which a process is to stop. */
const LEAVES_WITHIN_MS = 8_000;

/**
 * Nest's transport for workers that follow the log in Kafka: each partition that the group assigns to this copy is handed
 * over as a part of the log, to be followed until it is revoked. How far a worker has come is its own to keep, beside what
 * it writes; nothing is committed to Kafka, so that a partition is never begun behind a place that the worker has.
 */
export class KafkaPartitions extends Server implements CustomTransportStrategy {
  private readonly followers = new Followers((log) => this.follow(log));
  private readonly closed = new AbortController();
  private running: Promise<void> = Promise.resolve();

  constructor(private readonly options: KafkaPartitionsOptions) {
    super();
  }

  listen(callback: () => void): void {
    this.running = this.run();
    callback();
  }

  /** Waits for what is at hand, then leaves the group: the others need not find out by themselves. */
  async close(): Promise<void> {
    this.closed.abort();
    await atMost(LEAVES_WITHIN_MS, this.running);
  }

  on(): never {
    throw new Error('it tells nothing but partitions');
  }

  unwrap<T>(): T {
    throw new Error('there is nothing inside that outlives a crash');
  }

  private async run(): Promise<void> {
    const { signal } = this.closed;
    const closing = new Promise<void>((resolve) => signal.addEventListener('abort', () => resolve()));
    while (!signal.aborted) {
      const consumer = this.consumer();
      const crashed = new Promise<void>((resolve) => {
        consumer.on('consumer.crash', ({ payload }) => payload.restart || resolve());
      });
      const joining = this.join(consumer).then(
        () => true,
        () => false,
      );
      const notInTime = closing.then(() => atMost(JOINS_WITHIN_MS, joining)).then(() => false);
      const joined = await Promise.race([joining, notInTime]);
      if (joined) await Promise.race([crashed, closing]);
      await this.assign(consumer, []);
      await consumer.disconnect().catch(() => undefined);
      if (!joined) await pause(AGAIN_AFTER_MS, undefined, { signal }).catch(() => undefined);
    }
  }

  private consumer(): Consumer {
    const { client, nameOf } = this.options.cluster;
    return client.consumer({
      groupId: nameOf(this.options.group),
      sessionTimeout: SESSION_TIMEOUT_MS,
      rebalanceTimeout: SESSION_TIMEOUT_MS,
      heartbeatInterval: HEARTBEAT_MS,
      maxWaitTimeInMs: MAX_WAIT_MS,
      allowAutoTopicCreation: false,
    });
  }

  private async join(consumer: Consumer): Promise<void> {
    const topic = this.options.cluster.nameOf(TOPIC);
    const partitions = await this.countPartitions(topic);
    consumer.on('consumer.group_join', ({ payload }) => {
      void this.assign(consumer, payload.memberAssignment[topic] ?? [], partitions);
    });
    const rounds = new FetchRounds();
    consumer.on('consumer.fetch_start', ({ payload }) => {
      if (rounds.begins(payload.nodeId)) this.followers.all().forEach((log) => log.noteFetchRound());
    });
    await consumer.connect();
    await consumer.subscribe({ topic, fromBeginning: true });
    await consumer.run({
      autoCommit: false,
      eachBatchAutoResolve: false,
      eachBatch: async (payload) => this.take(payload),
    });
  }

  private countPartitions(topic: string): Promise<number> {
    return this.asking(async (admin) => {
      const { topics } = await admin.fetchTopicMetadata({ topics: [topic] });
      return topics[0]?.partitions.length ?? 0;
    });
  }

  private endOf(topic: string, partition: number): Promise<bigint> {
    return this.asking(async (admin) => {
      const ends = await admin.fetchTopicOffsets(topic);
      return BigInt(ends.find((end) => end.partition === partition)?.high ?? 0);
    });
  }

  private async asking<Answer>(ask: (admin: Admin) => Promise<Answer>): Promise<Answer> {
    const admin = this.options.cluster.client.admin();
    try {
      await admin.connect();
      return await ask(admin);
    } finally {
      await admin.disconnect();
    }
  }

  /** Those kept go on, those gone are ended and waited for, new ones begin. */
  private async assign(consumer: Consumer, assigned: readonly number[], of = 0): Promise<void> {
    this.followers.revokeAllBut(assigned);
    for (const partition of assigned) {
      const known = this.followers.of(partition);
      if (known) known.reassigned();
      else if (!this.closed.signal.aborted) this.followers.begin(partition, this.open(consumer, partition, of));
    }
    await this.followers.goneHaveEnded();
  }

  private open(consumer: Consumer, partition: number, of: number): KafkaPartition {
    const topic = this.options.cluster.nameOf(TOPIC);
    const one = [{ topic, partitions: [partition] }];
    return new KafkaPartition(`${topic}/${partition}`, holdsStreams(partition, of), {
      read: (arrival) => this.read(arrival, partition),
      seek: (offset) => consumer.seek({ topic, partition, offset }),
      pause: () => consumer.pause(one),
      resume: () => consumer.resume(one),
      end: () => this.endOf(topic, partition),
      onOthers: (offset) => this.options.onOthers({ partition, offset }),
    });
  }

  private async follow(log: KafkaPartition): Promise<void> {
    try {
      const handler = this.getHandlerByPattern(TOPIC);
      if (!handler) throw new Error(`nobody follows ${TOPIC}`);
      const result: Observable<unknown> = this.transformToObservable<unknown>(await handler(log));
      await lastValueFrom(result, { defaultValue: undefined });
    } catch (error) {
      this.logger.error(error);
    }
  }

  private take({ batch, ...fetched }: EachBatchPayload): void {
    const log = this.followers.of(batch.partition);
    if (!log || fetched.isStale()) return;
    const behind = BigInt(batch.lastOffset()) + 1n;
    const arrivals = batch.messages.map(({ offset, value }): Arrival => ({ offset, value }));
    if (log.take(arrivals, behind, BigInt(batch.highWatermark))) fetched.resolveOffset(batch.lastOffset());
  }

  private read({ value, offset }: Arrival, partition: number): Envelope | null {
    try {
      if (!value) throw new SyntaxError('a record without a value');
      return readEvent(decodeValue(value).value);
    } catch (error) {
      this.options.onUnreadable(error, { partition, offset });
      return null;
    }
  }
}

/** As the producer chooses it: by the key, which is the game's id. */
const holdsStreams = (partition: number, of: number): LogPartition['holds'] => {
  const partitionOf = Partitioners.DefaultPartitioner();
  const partitionMetadata = Array.from({ length: of }, (_, partitionId) => ({
    partitionId,
    partitionErrorCode: 0,
    leader: 0,
    replicas: [],
    isr: [],
  }));
  return (stream) => {
    const key = gameIdOf(stream);
    if (key === null) return false;
    return partitionOf({ topic: TOPIC, partitionMetadata, message: { key, value: null } }) === partition;
  };
};
