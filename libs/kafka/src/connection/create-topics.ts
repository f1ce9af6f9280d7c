import { setTimeout as pause } from 'node:timers/promises';
import { type TopicName, topicNames, topics } from '@pbp/contracts';
import kafkajs, { type Admin } from 'kafkajs';
import { LEASES_TOPIC } from '../lease/lease-topic.js';
import { type Cluster } from './connect-kafka.js';

/** One event of the log is 1 MiB at most; around it are the envelope and the batch. */
const MAX_MESSAGE_BYTES = 4 * 1024 * 1024;
const KNOWN_WITHIN_MS = 60_000;

interface Wanted {
  readonly topic: string;
  readonly partitions: number;
  readonly config: Readonly<Record<string, string>>;
}

/** Times in records are those of the games: kept by time, old games would be deleted as they come. */
const forGood = { 'retention.ms': '-1', 'retention.bytes': '-1' };

const configOf = (topic: TopicName): Wanted['config'] => ({
  ...forGood,
  'cleanup.policy': topics[topic].keeps === 'newest' ? 'compact' : 'delete',
  'max.message.bytes': String(MAX_MESSAGE_BYTES),
});

const wanted = ({ nameOf }: Cluster): readonly Wanted[] => [
  ...topicNames.map((topic) => ({
    topic: nameOf(topic),
    partitions: topics[topic].partitions,
    config: configOf(topic),
  })),
  { topic: nameOf(LEASES_TOPIC), partitions: 1, config: { 'cleanup.policy': 'compact' } },
];

/** What was there before was not what is declared. */
export class TopicMismatchError extends Error {
  override readonly name = 'TopicMismatchError';
}

/** Copies of each topic that is there. Throws TopicMismatchError where one has another number of partitions. */
const replicasOf = async (admin: Admin, asked: readonly Wanted[]): Promise<ReadonlyMap<string, number>> => {
  const listed = new Set(await admin.listTopics());
  const names = asked.map(({ topic }) => topic).filter((topic) => listed.has(topic));
  if (names.length === 0) return new Map();
  const { topics: found } = await admin.fetchTopicMetadata({ topics: names });
  for (const { name, partitions } of found) {
    const wants = asked.find(({ topic }) => topic === name)?.partitions;
    if (partitions.length !== wants) {
      throw new TopicMismatchError(`topic ${name} has ${partitions.length} partitions, not ${wants}`);
    }
  }
  return new Map(found.map(({ name, partitions }) => [name, partitions[0]?.replicas.length ?? 1]));
};

/** One copy may be away; of a single one none may. */
const configEntries = (config: Wanted['config'], replicas: number): { name: string; value: string }[] =>
  Object.entries({ ...config, 'min.insync.replicas': String(Math.max(1, replicas - 1)) }).map(([name, value]) => ({
    name,
    value,
  }));

/** The client's own wait fails where a broker has not heard yet of a topic that the controller has made. */
const untilKnown = async (admin: Admin, names: readonly string[]): Promise<void> => {
  for (const deadline = Date.now() + KNOWN_WITHIN_MS; Date.now() < deadline; await pause(50)) {
    const known = new Set(await admin.listTopics());
    if (names.every((name) => known.has(name))) return;
  }
  throw new Error(`the topics were created, but after ${KNOWN_WITHIN_MS / 1_000} s no broker tells of all of them`);
};

const create = async (admin: Admin, missing: readonly Wanted[], replicas: number): Promise<void> => {
  if (missing.length === 0) return;
  await admin.createTopics({
    waitForLeaders: false,
    topics: missing.map(({ topic, partitions, config }) => ({
      topic,
      numPartitions: partitions,
      replicationFactor: replicas,
      configEntries: configEntries(config, replicas),
    })),
  });
  await untilKnown(
    admin,
    missing.map(({ topic }) => topic),
  );
};

type Entry = { readonly name: string; readonly value: string };

/** What has been set on each topic itself, by anybody. The client can only set a topic's configuration as a whole. */
const setOn = async (admin: Admin, names: readonly string[]): Promise<ReadonlyMap<string, readonly Entry[]>> => {
  const { resources } = await admin.describeConfigs({
    includeSynonyms: false,
    resources: names.map((name) => ({ type: kafkajs.ConfigResourceTypes.TOPIC, name })),
  });
  return new Map(
    resources.map(({ resourceName, configEntries }) => [
      resourceName,
      configEntries
        .filter(({ configSource }) => configSource === kafkajs.ConfigSource.TOPIC_CONFIG)
        .map(({ configName: name, configValue: value }) => ({ name, value })),
    ]),
  );
};

/** What is declared, and beside it what somebody set that is not declared. */
const merged = (declared: readonly Entry[], set: readonly Entry[]): Entry[] => [
  ...declared,
  ...set.filter(({ name }) => !declared.some((entry) => entry.name === name)),
];

/** By the copies that a topic has, not by the brokers that happen to answer: with too few of them nothing could be written. */
const configure = async (
  admin: Admin,
  existing: readonly Wanted[],
  replicas: ReadonlyMap<string, number>,
): Promise<void> => {
  if (existing.length === 0) return;
  const set = await setOn(
    admin,
    existing.map(({ topic }) => topic),
  );
  await admin.alterConfigs({
    validateOnly: false,
    resources: existing.map(({ topic, config }) => ({
      type: kafkajs.ConfigResourceTypes.TOPIC,
      name: topic,
      configEntries: merged(configEntries(config, replicas.get(topic) ?? 1), set.get(topic) ?? []),
    })),
  });
};

/** By their names in the cluster. */
export interface CreatedTopics {
  readonly created: readonly string[];
  readonly existing: readonly string[];
}

/**
 * Creates the topics that are missing and sets what is declared of those that are there, leaving what an operator set
 * beside it; again, it changes nothing.
 * Three copies of each new one where there are as many brokers. Throws TopicMismatchError, before it has changed
 * anything, where a topic has another number of partitions, which would put a game's records into two of them.
 */
export const createTopics = async (cluster: Cluster): Promise<CreatedTopics> => {
  const admin = cluster.client.admin();
  await admin.connect();
  try {
    const asked = wanted(cluster);
    const replicas = await replicasOf(admin, asked);
    const isThere = ({ topic }: Wanted) => replicas.has(topic);
    const [existing, missing] = [asked.filter(isThere), asked.filter((each) => !isThere(each))];
    const { brokers } = await admin.describeCluster();
    await create(admin, missing, Math.min(3, brokers.length));
    await configure(admin, existing, replicas);
    return { created: missing.map(({ topic }) => topic), existing: existing.map(({ topic }) => topic) };
  } finally {
    await admin.disconnect();
  }
};
