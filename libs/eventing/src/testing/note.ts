import { type Envelope, type EventStore, type Metadata, type NewEvent } from '../event-store.js';
import { uuidV5 } from '../uuid-v5.js';

export const someMetadata: Metadata = {
  at: '2026-01-02T03:04:05.678Z',
  correlationId: 'correlation',
  causationId: 'causation',
  schemaVersion: 1,
};

/** An event for tests that only need some event; the same text makes the same id. */
export const note = (text: string, data: unknown = { text }): NewEvent => ({
  id: uuidV5(`note/${text}`),
  type: 'TextNoted',
  data,
  metadata: someMetadata,
});

export const notes = (prefix: string, count: number): NewEvent[] =>
  Array.from({ length: count }, (_, index) => note(`${prefix}/${index}`));

export const collect = async <T>(items: AsyncIterable<T>): Promise<T[]> => {
  const collected: T[] = [];
  for await (const item of items) collected.push(item);
  return collected;
};

export const revisionsOf = (events: readonly Envelope[]): number[] => events.map(({ revision }) => revision);

/** The stream's revisions from its beginning, as they can be read. */
export const readRevisions = async (store: EventStore, stream: string): Promise<number[]> =>
  revisionsOf(await collect(store.read(stream)));
