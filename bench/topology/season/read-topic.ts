import { randomUUID } from 'node:crypto';
import { type PlayedSeason } from './played-season.js';

/** The bare consumer: takes every record of the topic and does nothing with it. Milliseconds from its assignment on. */
export const readTopic = async ({ cluster, events }: PlayedSeason): Promise<number> => {
  const consumer = cluster.client.consumer({
    groupId: cluster.nameOf(`bench-${randomUUID()}`),
    maxWaitTimeInMs: 250,
    allowAutoTopicCreation: false,
  });
  let began = Number.NaN;
  consumer.on('consumer.group_join', () => (began = performance.now()));
  await consumer.connect();
  await consumer.subscribe({ topic: cluster.nameOf('game.events'), fromBeginning: true });
  const { promise: all, resolve } = Promise.withResolvers<void>();
  let read = 0;
  await consumer.run({
    autoCommit: false,
    eachBatch: async ({ batch }) => {
      read += batch.messages.length;
      if (read === events) resolve();
    },
  });
  await all;
  const took = performance.now() - began;
  await consumer.disconnect();
  return took;
};
