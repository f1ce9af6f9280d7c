import { type Envelope, type EventStore, InMemoryEventStore, type NewEvent, uuidV5 } from '@pbp/eventing';
import fc from 'fast-check';
import { sameness } from '../log/archived-event.js';

/** Appends to come: of which stream, and the data of each event. */
export type SomeLog = readonly { readonly stream: number; readonly data: readonly fc.JsonValue[] }[];

const append = fc.record({
  stream: fc.nat(3),
  data: fc.array(fc.oneof(fc.jsonValue(), fc.constant('one\u2028line\n')), { minLength: 1, maxLength: 4 }),
});

export const someLog: fc.Arbitrary<SomeLog> = fc.array(append, { minLength: 1, maxLength: 14 });

/** As many events as wanted, one append each, over a few streams. */
export const logOf = (events: number): SomeLog =>
  Array.from({ length: events }, (_, index) => ({ stream: index % 3, data: [{ event: index }] }));

const eventOf = (id: string, data: fc.JsonValue, index: number): NewEvent => ({
  id: uuidV5(id),
  type: 'SomethingHappened',
  data,
  metadata: {
    at: '2026-01-11T00:00:00.000Z',
    correlationId: id,
    causationId: `${index}`,
    schemaVersion: 1 + (index % 2),
  },
});

export const appendTo = async (store: EventStore, log: SomeLog): Promise<void> => {
  const revisions = new Map<string, number>();
  const held = await eventsIn(store);
  for (const { stream, revision } of held) revisions.set(stream, revision);
  for (const [index, { stream: of, data }] of log.entries()) {
    const stream = `game-${of}`;
    const last = revisions.get(stream);
    const events = data.map((each, nth) => eventOf(`${stream} ${held.length}/${index}/${nth}`, each, nth));
    const { revision } = await store.append(stream, events, last ?? 'none');
    revisions.set(stream, revision);
  }
};

export const storeOf = async (log: SomeLog): Promise<InMemoryEventStore> => {
  const store = new InMemoryEventStore();
  await appendTo(store, log);
  return store;
};

export const eventsIn = (store: EventStore): Promise<readonly Envelope[]> => Array.fromAsync(store.readAll());

/** Everything of a log but the positions, as text. */
export const toldBy = async (store: EventStore): Promise<readonly string[]> => (await eventsIn(store)).map(sameness);
