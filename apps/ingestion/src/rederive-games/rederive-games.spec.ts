import { type EventStore, InMemoryEventStore } from '@pbp/eventing';
import { eventually } from '@pbp/testing';
import { PollNotes } from '../note-poll/poll-notes.js';
import { type Moment, summary } from '../testing/espn-payloads.js';
import { KeptInMemory } from '../testing/kept-in-memory.js';
import { rederiveGames } from './rederive-games.js';

const moment: Moment = { state: 'in', home: 2, away: 0, plays: { a: 2 } };

/** The second append waits: a poll is noted, and what follows from it is still to be told. */
const held = (store: EventStore) => {
  const released = Promise.withResolvers<void>();
  let appends = 0;
  const append: EventStore['append'] = async (...given) => {
    if (++appends === 2) await released.promise;
    return store.append(...given);
  };
  return { store: { ...methodsOf(store), append }, release: released.resolve };
};

const methodsOf = (store: EventStore): Omit<EventStore, 'append'> => ({
  read: (...given) => store.read(...given),
  readAll: (...given) => store.readAll(...given),
  subscribe: (...given) => store.subscribe(...given),
  close: () => store.close(),
});

describe('deriving games again while they are polled', () => {
  const note = (store: EventStore) =>
    new PollNotes(store, new KeptInMemory()).noteSummary('nba', '7', {
      bytes: summary(moment),
      fetchedAt: '2026-11-22T00:00:00Z',
    });
  const polled = (store: EventStore) =>
    eventually(async () => expect(await Array.fromAsync(store.readAll())).toHaveLength(1));

  it('waits for the facts of a poll that was noted a moment ago', async () => {
    const log = new InMemoryEventStore();
    const { store, release } = held(log);
    const noting = note(store);
    await polled(log);

    let read = 0;
    const rederiving = rederiveGames(log, { onEvent: (count) => (read = count), patienceMs: 60_000 });
    await eventually(() => expect(read).toBe(1));
    release();
    await noting;

    expect(await rederiving).toMatchObject({ games: 1, polls: 1, divergences: [] });
  });

  it('says which are missing when they do not come', async () => {
    const log = new InMemoryEventStore();
    const { store, release } = held(log);
    const noting = note(store);
    await polled(log);

    expect(await rederiveGames(log, { patienceMs: 0 })).toMatchObject({
      divergences: [{ gameId: '7', revision: 0, noted: null }],
    });
    release();
    await noting;
  });
});
