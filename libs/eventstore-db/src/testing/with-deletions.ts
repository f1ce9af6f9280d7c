import { type EventStoreDBClient } from '@eventstore/db-client';
import { type EventStore } from '@pbp/eventing';

/** The store with the deletions that only the client knows, for the contract suite. */
export const withDeletions = (store: EventStore, client: EventStoreDBClient) => ({
  append: store.append.bind(store),
  read: store.read.bind(store),
  readAll: store.readAll.bind(store),
  subscribe: store.subscribe.bind(store),
  close: store.close.bind(store),
  softDelete: async (stream: string): Promise<void> => void (await client.deleteStream(stream)),
  tombstone: async (stream: string): Promise<void> => void (await client.tombstoneStream(stream)),
});
