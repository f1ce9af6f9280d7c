import { setTimeout as pause } from 'node:timers/promises';
import { atMost } from '@pbp/eventing';
import { type Consumer } from 'kafkajs';
import { JOINS_WITHIN_MS } from '../connection/joins-within.js';
import { type Cluster } from '../connection/connect-kafka.js';
import { LEASES_TOPIC } from './lease-topic.js';

export interface LeaseOptions {
  /** Copies that share a lease are members of one consumer group. */
  readonly group: string;
  /** Work that only one copy may do at a time; ends when the signal aborts. What it throws ends nothing but itself. */
  readonly whileHeld: (lost: AbortSignal) => Promise<void>;
  readonly onChange?: (held: boolean) => void;
}

export interface Lease {
  /** Waits for the work's end and leaves the group, so that another copy takes over at once; eight seconds at most. */
  release(): Promise<void>;
}

/** A copy that does not answer for this long is out; the next one takes over within a heartbeat more. */
const SESSION_TIMEOUT_MS = 6_000;
const HEARTBEAT_MS = 1_000;
const AGAIN_AFTER_MS = 1_000;
/** Together less than the ten seconds in which a process is to stop. */
const WORK_ENDS_WITHIN_MS = 5_000;
const LEAVES_WITHIN_MS = 3_000;

/** The work of the copy that holds the lease: at most one at a time. */
class Work {
  private lost: AbortController | undefined;
  private done: Promise<void> = Promise.resolve();

  constructor(private readonly options: LeaseOptions) {}

  begin(): void {
    if (this.lost) return;
    const lost = new AbortController();
    this.lost = lost;
    this.options.onChange?.(true);
    this.done = this.done.then(() => this.options.whileHeld(lost.signal)).catch(() => undefined);
  }

  end(): void {
    if (!this.lost) return;
    this.lost.abort();
    this.lost = undefined;
    this.options.onChange?.(false);
  }

  async ended(): Promise<void> {
    this.end();
    await this.done;
  }
}

/** Resolves when the consumer has given up for good, which some errors make it do. */
const crashed = (consumer: Consumer): Promise<void> =>
  new Promise((resolve) => consumer.on('consumer.crash', ({ payload }) => payload.restart || resolve()));

/**
 * Competes for a lease that one member of the group holds: the one that the group assigns the only partition of a topic
 * without records. The assignment is a matter of liveness only: a copy that was paused may still believe that it holds
 * the lease when another does, so what it does must be shut out elsewhere (see Session).
 */
export const holdLease = (cluster: Cluster, options: LeaseOptions): Lease => {
  const released = new AbortController();
  const work = new Work(options);
  const competing = compete(cluster, options.group, work, released.signal);
  return {
    release: async () => {
      await atMost(WORK_ENDS_WITHIN_MS, work.ended());
      released.abort();
      await atMost(LEAVES_WITHIN_MS, competing);
    },
  };
};

const compete = async (cluster: Cluster, group: string, work: Work, released: AbortSignal): Promise<void> => {
  const release = new Promise<void>((resolve) => released.addEventListener('abort', () => resolve()));
  while (!released.aborted) {
    const consumer = cluster.client.consumer({
      groupId: cluster.nameOf(group),
      sessionTimeout: SESSION_TIMEOUT_MS,
      rebalanceTimeout: SESSION_TIMEOUT_MS,
      heartbeatInterval: HEARTBEAT_MS,
      maxWaitTimeInMs: HEARTBEAT_MS / 2,
      allowAutoTopicCreation: false,
    });
    const gaveUp = crashed(consumer);
    consumer.on('consumer.group_join', ({ payload }) => {
      if (payload.memberAssignment[cluster.nameOf(LEASES_TOPIC)]?.includes(0) && !released.aborted) work.begin();
      else work.end();
    });
    const joining = join(consumer, cluster);
    const competed = joining.then(
      () => gaveUp,
      () => pause(AGAIN_AFTER_MS, undefined, { signal: released }).catch(() => undefined),
    );
    await Promise.race([competed, release.then(() => atMost(JOINS_WITHIN_MS, joining))]);
    work.end();
    await consumer.disconnect().catch(() => undefined);
  }
};

const join = async (consumer: Consumer, { nameOf }: Cluster): Promise<void> => {
  await consumer.connect();
  await consumer.subscribe({ topic: nameOf(LEASES_TOPIC), fromBeginning: true });
  await consumer.run({ autoCommit: false, eachBatch: async () => undefined });
};
