import { type Cluster, connectKafka, type KafkaLog, Publisher, type SchemaIds } from '@pbp/kafka';

export const KAFKA_MIRROR = Symbol('KAFKA_MIRROR');

/** Where the mirror goes. */
export interface KafkaMirror {
  readonly cluster: Cluster;
  /** Where the schemas are registered before anything is published; without it values are plain JSON. */
  readonly registryUrl: string | undefined;
  readonly publisherWith: (schemaIds: SchemaIds) => Publisher;
  /** Name of the mirror's feed and of the group of its copies: permanent, since it owns the checkpoint. */
  readonly group: string;
}

interface Given {
  readonly brokers: readonly string[];
  readonly prefix?: string;
  readonly registryUrl?: string | undefined;
  readonly log?: KafkaLog;
}

const GROUP = 'stream-processor';

/** Nothing is connected before it is used. */
export const connectKafkaMirror = ({ brokers, prefix, registryUrl, log }: Given): KafkaMirror => {
  const cluster = connectKafka({ brokers, clientId: GROUP, prefix, log });
  return {
    cluster,
    registryUrl,
    group: GROUP,
    publisherWith: (schemaIds) => new Publisher(cluster, { transactionalId: GROUP, group: GROUP, schemaIds }),
  };
};
