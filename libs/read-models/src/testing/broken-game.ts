import { type GameEvent } from '@pbp/domain';
import { type EventStore } from '@pbp/eventing';
import { eventsOf } from './logs.js';
import { asNewEvents } from './synthetic-games.js';

const anomaly = (gameId: string): GameEvent => ({
  type: 'FeedAnomaly',
  data: { gameId, where: 'play', subject: 's', problem: 'p' },
});

/** Appends to a game an event that no fold can take, and one more behind it. Answers the broken one's revision. */
export const breakGame = async (store: EventStore, gameId: string): Promise<number> => {
  const stream = `game-${gameId}`;
  const revision = (await eventsOf(store)).filter((event) => event.stream === stream).length;
  const [template] = asNewEvents(stream, [anomaly(gameId)], revision);
  const [behind] = asNewEvents(stream, [anomaly(gameId)], revision + 1);
  if (!template || !behind) throw new Error('no event');
  await store.append(stream, [{ ...template, type: 'PlayRecorded', data: null }, behind], 'any');
  return revision;
};
