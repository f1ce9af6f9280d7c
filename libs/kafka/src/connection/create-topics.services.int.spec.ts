import { topicNames, topics } from '@pbp/contracts';
import { describeByUrl, eventually, freshName } from '@pbp/testing';
import kafkajs, { type Admin } from 'kafkajs';
import { LEASES_TOPIC } from '../lease/lease-topic.js';
import { type Cluster, connectKafka } from './connect-kafka.js';
import { createTopics, TopicMismatchError } from './create-topics.js';

describeByUrl('KAFKA_BROKERS', 'the topics', (brokers) => {
  let cluster: Cluster;
  let admin: Admin;
  const names = [...topicNames, LEASES_TOPIC];

  beforeEach(async () => {
    const prefix = `${freshName('topics')}.`;
    cluster = connectKafka({ brokers: brokers.split(','), clientId: 'spec', prefix });
    admin = cluster.client.admin();
    await admin.connect();
  });
  afterEach(async () => {
    const left = (await admin.listTopics()).filter((name) => name.startsWith(cluster.nameOf('')));
    if (left.length > 0) await admin.deleteTopics({ topics: left });
    await admin.disconnect();
  });

  const configOf = async (topic: string): Promise<Readonly<Record<string, string>>> => {
    const { resources } = await admin.describeConfigs({
      includeSynonyms: false,
      resources: [{ type: kafkajs.ConfigResourceTypes.TOPIC, name: cluster.nameOf(topic) }],
    });
    return Object.fromEntries(
      (resources[0]?.configEntries ?? []).map(({ configName, configValue }) => [configName, configValue]),
    );
  };
  const partitionsOf = async (): Promise<Readonly<Record<string, number>>> => {
    const found = await admin.fetchTopicMetadata({ topics: names.map(cluster.nameOf) });
    return Object.fromEntries(found.topics.map(({ name, partitions }) => [name, partitions.length]));
  };

  it('are created as declared', async () => {
    expect(await createTopics(cluster)).toEqual({ created: names.map(cluster.nameOf), existing: [] });
    for (const topic of topicNames) {
      expect(await configOf(topic)).toMatchObject({
        'cleanup.policy': topics[topic].keeps === 'newest' ? 'compact' : 'delete',
        'retention.ms': '-1',
        'retention.bytes': '-1',
        'max.message.bytes': String(4 * 1024 * 1024),
      });
      expect((await partitionsOf())[cluster.nameOf(topic)]).toBe(topics[topic].partitions);
    }
    expect((await partitionsOf())[cluster.nameOf(LEASES_TOPIC)]).toBe(1);
  });

  it('must be written to as many copies as they have, less one', async () => {
    await createTopics(cluster);
    const { topics: found } = await admin.fetchTopicMetadata({ topics: [cluster.nameOf('game.events')] });
    const copies = found[0]?.partitions[0]?.replicas.length ?? 0;
    expect(copies).toBeGreaterThan(0);
    expect(await configOf('game.events')).toMatchObject({ 'min.insync.replicas': String(Math.max(1, copies - 1)) });
  });

  it('stay as they are when they are created again, but for what is not as declared; what is not declared stays as somebody set it', async () => {
    await createTopics(cluster);
    const before = [await partitionsOf(), await Promise.all(names.map(configOf))];
    expect(await createTopics(cluster)).toEqual({ created: [], existing: names.map(cluster.nameOf) });
    expect([await partitionsOf(), await Promise.all(names.map(configOf))]).toEqual(before);

    await admin.alterConfigs({
      validateOnly: false,
      resources: [
        {
          type: kafkajs.ConfigResourceTypes.TOPIC,
          name: cluster.nameOf('raw.plays'),
          configEntries: [
            { name: 'retention.ms', value: '60000' },
            { name: 'segment.bytes', value: '1234567' },
          ],
        },
      ],
    });
    // A broker tells of a change a moment after it has taken it.
    await eventually(async () => expect(await configOf('raw.plays')).toMatchObject({ 'retention.ms': '60000' }));
    await createTopics(cluster);
    await eventually(async () =>
      expect(await configOf('raw.plays')).toMatchObject({ 'retention.ms': '-1', 'segment.bytes': '1234567' }),
    );
  });

  it('may be created by two at the same time', async () => {
    await Promise.all([createTopics(cluster), createTopics(cluster)]);
    expect(await createTopics(cluster)).toEqual({ created: [], existing: names.map(cluster.nameOf) });
  });

  it('are refused as a whole where one has another number of partitions', async () => {
    const topic = cluster.nameOf('raw.plays');
    await admin.createTopics({ waitForLeaders: false, topics: [{ topic, numPartitions: 2 }] });
    await eventually(async () => expect(await admin.listTopics()).toContain(topic));
    const refused = createTopics(cluster);
    await expect(refused).rejects.toThrow(TopicMismatchError);
    await expect(refused).rejects.toThrow('raw.plays has 2 partitions, not 6');
    expect(await admin.listTopics()).not.toContain(cluster.nameOf('game.events'));
  });
});
