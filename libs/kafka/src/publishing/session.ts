import { passing } from '@pbp/crash-points';
import { type Position } from '@pbp/eventing';
import { Partitioners, type Producer, type Transaction } from 'kafkajs';
import { type Cluster } from '../connection/connect-kafka.js';
import { type OutgoingRecords, type SchemaIds } from '../encoding/records.js';
import { requestsOf } from '../encoding/requests.js';
import { LEASES_TOPIC } from '../lease/lease-topic.js';
import { oneAhead } from './one-ahead.js';

export interface SessionOptions {
  /** Whoever opens the next session under this id shuts out all earlier ones, wherever they run. */
  readonly transactionalId: string;
  /** Consumer group whose committed offset carries the checkpoint. */
  readonly group: string;
  readonly schemaIds: SchemaIds;
}

/** The broker ends a transaction that was left open this long. */
const TRANSACTION_TIMEOUT_MS = 30_000;

const fetchCheckpoint = async ({ client, nameOf }: Cluster, group: string): Promise<Position | undefined> => {
  const admin = client.admin();
  await admin.connect();
  try {
    const [offsets] = await admin.fetchOffsets({ groupId: nameOf(group), topics: [nameOf(LEASES_TOPIC)] });
    return offsets?.partitions[0]?.metadata || undefined;
  } finally {
    await admin.disconnect();
  }
};

/**
 * One producer and the place in the log up to which it and its predecessors have published. Records and that place are
 * committed in one transaction. After any failure nothing more may be done with it: what the broker has taken is then
 * unknown, and this client's producer would number its next batch as if it had taken nothing, so that the broker would
 * drop that one as a double. A new session asks the broker.
 */
export class Session {
  private constructor(
    private readonly cluster: Cluster,
    private readonly producer: Producer,
    private transaction: Transaction | undefined,
    private readonly options: SessionOptions,
    private published: Position | undefined,
  ) {}

  /** Shuts out earlier sessions, waits for the end of their last transaction, and only then asks how far they came. */
  static async open(cluster: Cluster, options: SessionOptions): Promise<Session> {
    const producer = cluster.client.producer({
      transactionalId: cluster.nameOf(options.transactionalId),
      transactionTimeout: TRANSACTION_TIMEOUT_MS,
      idempotent: true,
      maxInFlightRequests: 1,
      allowAutoTopicCreation: false,
      createPartitioner: Partitioners.DefaultPartitioner,
    });
    try {
      await producer.connect();
      const transaction = await producer.transaction();
      passing('mirror: session opened, checkpoint not asked');
      return new Session(cluster, producer, transaction, options, await fetchCheckpoint(cluster, options.group));
    } catch (error) {
      await producer.disconnect().catch(() => undefined);
      throw error;
    }
  }

  get position(): Position | undefined {
    return this.published;
  }

  /** All of the records and the new place, or nothing. While a request is under way the next one is made. */
  async publish(records: OutgoingRecords, position: Position): Promise<void> {
    const transaction = this.transaction ?? (await this.producer.transaction());
    this.transaction = undefined;
    await oneAhead(requestsOf(this.cluster, records, this.options.schemaIds), async (topicMessages) => {
      await transaction.sendBatch({ topicMessages });
      passing('mirror: records sent, checkpoint not');
    });
    // The offset itself stays 0: nothing is ever read from that topic. What counts is the text beside it.
    const checkpoint = { partition: 0, offset: '0', metadata: position };
    await transaction.sendOffsets({
      consumerGroupId: this.cluster.nameOf(this.options.group),
      topics: [{ topic: this.cluster.nameOf(LEASES_TOPIC), partitions: [checkpoint] }],
    });
    passing('mirror: checkpoint sent, not committed');
    await transaction.commit();
    passing('mirror: committed, not remembered');
    this.published = position;
  }

  async close(): Promise<void> {
    await this.producer.disconnect();
  }
}
