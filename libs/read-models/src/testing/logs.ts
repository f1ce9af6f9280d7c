import { type MikroORM } from '@mikro-orm/postgresql';
import { type Envelope, type EventStore, InMemoryEventStore } from '@pbp/eventing';
import { projectUpTo } from '../rebuild/project-up-to.js';
import { appendInTurns, syntheticGames } from './synthetic-games.js';

export const aLog = async (games = 4, plays = 80): Promise<EventStore> => {
  const store = new InMemoryEventStore();
  await appendInTurns(store, syntheticGames(games, plays));
  return store;
};

export const eventsOf = async (store: EventStore): Promise<Envelope[]> => {
  const events: Envelope[] = [];
  for await (const event of store.readAll()) events.push(event);
  return events;
};

export const endOf = async (store: EventStore): Promise<string> => (await eventsOf(store)).at(-1)?.position ?? '';

/** Projects all that is in the log. */
export const projectAll = async (store: EventStore, orm: MikroORM): Promise<void> =>
  projectUpTo(store, orm, await endOf(store));
