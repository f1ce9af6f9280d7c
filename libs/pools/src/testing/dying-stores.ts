import { type EventStore } from '@pbp/eventing';

/** At which moment of an append a process dies. */
export type Death = 'beforeAppend' | 'afterAppend';

/** The log as it looks to a process that dies at its next append: nothing of what would come after that is done. */
export const dyingAt = (death: Death, store: EventStore): EventStore => ({
  append: async (stream, events, expected) => {
    if (death === 'afterAppend') await store.append(stream, events, expected);
    throw new Error('the process is dead');
  },
  read: (stream, options) => store.read(stream, options),
  readAll: (options) => store.readAll(options),
  subscribe: (options) => store.subscribe(options),
  close: () => store.close(),
});
