import { Partitioners, type TopicMessages } from 'kafkajs';
import { timed } from '../../row.js';
import { type OwnTopics } from '../services.js';

/** Every in-sync replica, as in a transaction. */
const allReplicas = -1;

/** Sends requests that are made already, one after the other, by the bare client's producer. Milliseconds with its connection. */
export const sendBare = async ({ cluster }: OwnTopics, requests: readonly TopicMessages[][]): Promise<number> => {
  const producer = cluster.client.producer({
    allowAutoTopicCreation: false,
    createPartitioner: Partitioners.DefaultPartitioner,
  });
  const took = await timed(async () => {
    await producer.connect();
    for (const topicMessages of requests) await producer.sendBatch({ acks: allReplicas, topicMessages });
  });
  await producer.disconnect();
  return took;
};
