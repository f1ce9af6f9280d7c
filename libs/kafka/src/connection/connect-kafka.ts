import { Kafka, type LogEntry, logLevel } from 'kafkajs';

/** What a client says of itself as it goes. */
export type KafkaLog = (level: 'debug' | 'info' | 'warn' | 'error', message: string, details: object) => void;

export interface KafkaOptions {
  /** `host:port` of one or more brokers. */
  readonly brokers: readonly string[];
  readonly clientId: string;
  /** Before the name of every topic and group, for several systems on one cluster. Default none. */
  readonly prefix?: string;
  readonly log?: KafkaLog;
}

/**
 * A broker that is away is waited for: with the client's own defaults, which also depend on NODE_ENV, sends are rejected
 * after some seconds and consumers give up.
 */
const retry = { initialRetryTime: 100, maxRetryTime: 2_000, retries: Number.MAX_SAFE_INTEGER };

const levels = { 1: 'error', 2: 'warn', 4: 'info', 5: 'debug' } as const;
const levelOf = (level: number): (typeof levels)[keyof typeof levels] =>
  level in levels ? levels[level as keyof typeof levels] : 'debug';

const told =
  (log: KafkaLog) =>
  ({ level, log: { message, ...details } }: LogEntry): void =>
    log(levelOf(level), message, details);

/** A cluster, and what this system's topics and groups are called there. */
export interface Cluster {
  readonly client: Kafka;
  readonly nameOf: (topicOrGroup: string) => string;
}

/** Nothing is connected before it is used. */
export const connectKafka = ({ brokers, clientId, prefix = '', log = () => undefined }: KafkaOptions): Cluster => ({
  nameOf: (topicOrGroup) => `${prefix}${topicOrGroup}`,
  client: new Kafka({
    brokers: [...brokers],
    clientId,
    retry,
    connectionTimeout: 3_000,
    requestTimeout: 10_000,
    logLevel: logLevel.WARN,
    logCreator: () => told(log),
  }),
});
