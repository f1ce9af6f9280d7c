import { once } from 'node:events';
import { type Delivery, type EventStore, isAfter, type Position, type SubscribeOptions } from '@pbp/eventing';

async function* upTo(store: EventStore, end: Position, options: SubscribeOptions): AsyncGenerator<Delivery> {
  const reached = new AbortController();
  const signal = AbortSignal.any([options.signal, reached.signal]);
  for await (const delivery of store.subscribe({ ...options, signal })) {
    if (delivery.kind === 'event' && isAfter(delivery.event.position, end)) break;
    yield delivery;
    if (delivery.kind === 'event' && delivery.event.position === end) break;
  }
  reached.abort();
  yield { kind: 'caughtUp' };
  if (!options.signal.aborted) await once(options.signal, 'abort');
}

/** The log as if it ended at a position, that one included. */
export const boundedStore = (store: EventStore, end: Position): EventStore => ({
  append: (stream, events, expected) => store.append(stream, events, expected),
  read: (stream, options) => store.read(stream, options),
  readAll: (options) => store.readAll(options),
  subscribe: (options) => upTo(store, end, options),
  close: () => store.close(),
});
