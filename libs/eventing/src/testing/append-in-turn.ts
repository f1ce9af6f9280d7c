import { type EventStore, type NewEvent } from '../event-store.js';
import { uuidV5 } from '../uuid-v5.js';

type Facts = readonly Pick<NewEvent, 'type' | 'data'>[];

const at = '2026-01-11T02:03:04.567Z';

const newEvents = (stream: string, facts: Facts, from: number): readonly NewEvent[] => {
  const idAt = (revision: number) => uuidV5(`${stream}/${revision}`);
  const metadata = { at, correlationId: stream, causationId: idAt(from), schemaVersion: 1 };
  return facts.map(({ type, data }, index) => ({ id: idAt(from + index), type, data, metadata }));
};

/**
 * Appends to new streams what was noted in each, so many events of each in turn, as whoever follows them all at once would.
 * Answers how many events they are.
 */
export const appendInTurn = async (
  store: EventStore,
  streams: ReadonlyMap<string, Facts>,
  atOnce: number,
): Promise<number> => {
  const lengths = [...streams.values()].map(({ length }) => length);
  for (let from = 0; from < Math.max(...lengths); from += atOnce) {
    for (const [stream, facts] of streams) {
      const events = newEvents(stream, facts.slice(from, from + atOnce), from);
      if (events.length > 0) await store.append(stream, events, from === 0 ? 'none' : from - 1);
    }
  }
  return lengths.reduce((sum, length) => sum + length, 0);
};
