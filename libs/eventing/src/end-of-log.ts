import { type EventStore, type Position } from './event-store.js';

/** Position of the log's newest event; undefined for an empty log. Throws what the store throws. */
export const endOfLog = async (store: Pick<EventStore, 'readAll'>): Promise<Position | undefined> => {
  for await (const { position } of store.readAll({ direction: 'backwards', limit: 1 })) return position;
  return undefined;
};
