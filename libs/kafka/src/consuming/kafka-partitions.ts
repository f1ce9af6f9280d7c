import { setTimeout as pause } from 'node:timers/promises';
import { type TopicName } from '@pbp/contracts';
import { passing } from '@pbp/crash-points';
import { gameIdOf } from '@pbp/domain';
import { type Envelope, type LogPartition } from '@pbp/eventing';
import { type CustomTransportStrategy, type MessageHandler, Server } from '@nestjs/microservices';
import { type Admin, type Consumer, type EachBatchPayload, Partitioners } from 'kafkajs';
import { lastValueFrom, type Observable } from 'rxjs';
import { atMost } from '../connection/at-most.js';
import { type Cluster } from '../connection/connect-kafka.js';
import { decodeValue } from '../encoding/framed.js';
import { readEvent } from '../encoding/read-event.js';
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
  private readonly held = new Map<number, { readonly log: KafkaPartition; readonly followed: Promise<void> }>();
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
      const joined = await this.join(consumer).then(
        () => true,
        () => false,
      );
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
    consumer.on('consumer.fetch_start', () => this.held.forEach(({ log }) => log.noteFetch()));
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
    const gone = [...this.held].filter(([partition]) => !assigned.includes(partition));
    for (const [partition, { log }] of gone) {
      this.held.delete(partition);
      log.revoke();
      passing('projector: partition revoked, batch not ended');
    }
    for (const partition of assigned) {
      const known = this.held.get(partition);
      if (known) known.log.reassigned();
      else if (!this.closed.signal.aborted) this.begin(consumer, partition, of);
    }
    await Promise.all(gone.map(([, { followed }]) => followed));
  }

  private begin(consumer: Consumer, partition: number, of: number): void {
    const topic = this.options.cluster.nameOf(TOPIC);
    const one = [{ topic, partitions: [partition] }];
    const log = new KafkaPartition(`${topic}/${partition}`, holdsStreams(partition, of), {
      read: (arrival) => this.read(arrival, partition),
      seek: (offset) => consumer.seek({ topic, partition, offset }),
      pause: () => consumer.pause(one),
      resume: () => consumer.resume(one),
      end: () => this.endOf(topic, partition),
      onOthers: (offset) => this.options.onOthers({ partition, offset }),
    });
    const handler = this.getHandlerByPattern(TOPIC);
    if (!handler) throw new Error(`nobody follows ${TOPIC}`);
    this.held.set(partition, { log, followed: this.follow(handler, log) });
  }

  private async follow(handler: MessageHandler, log: KafkaPartition): Promise<void> {
    try {
      const result: Observable<unknown> = this.transformToObservable<unknown>(await handler(log));
      await lastValueFrom(result, { defaultValue: undefined });
    } catch (error) {
      this.logger.error(error);
    }
  }

  private take({ batch, ...fetched }: EachBatchPayload): void {
    const log = this.held.get(batch.partition)?.log;
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
