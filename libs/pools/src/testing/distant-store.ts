import { setTimeout as pause } from 'node:timers/promises';
import { type EventStore } from '@pbp/eventing';

const roundTripMs = 5;

/** The log as it looks from another machine: what was read may be old by the time that something is appended. */
export const distant = (store: EventStore): EventStore => ({
  append: async (stream, events, expected) => {
    await pause(roundTripMs);
    return store.append(stream, events, expected);
  },
  read: (stream, options) => store.read(stream, options),
  readAll: (options) => store.readAll(options),
  subscribe: (options) => store.subscribe(options),
  close: () => store.close(),
});
