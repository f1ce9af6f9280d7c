import { gameUpcasters, type Upcaster } from '@pbp/domain';
import { type Delivery, type Envelope, type EventStore } from './event-store.js';

/** All upcasters of the log: an old event climbs from version to version until none knows a next one. */
export class Upcasters {
  readonly #byTypeAndVersion = new Map<string, Upcaster>();

  constructor(upcasters: readonly Upcaster[]) {
    for (const upcaster of upcasters) {
      const key = keyOf(upcaster.type, upcaster.from);
      if (this.#byTypeAndVersion.has(key)) throw new Error(`two upcasters for ${key}`);
      this.#byTypeAndVersion.set(key, upcaster);
    }
  }

  get areNone(): boolean {
    return this.#byTypeAndVersion.size === 0;
  }

  upcast(stored: Envelope): Envelope {
    let event = stored;
    for (;;) {
      const { schemaVersion } = event.metadata;
      const upcaster = this.#byTypeAndVersion.get(keyOf(event.type, schemaVersion));
      if (!upcaster) return event;
      const { type, data } = upcaster.upcast(event);
      event = { ...event, type, data, metadata: { ...event.metadata, schemaVersion: schemaVersion + 1 } };
    }
  }
}

const keyOf = (type: string, version: number): string => `${type} version ${version}`;

/**
 * The store, with every event brought to its newest version where it is read. What is written stays as it is. Without
 * upcasters it is the store itself, so that an application can ask for it from the first day on at no cost.
 */
export const upcasting = (store: EventStore, upcasters: Upcasters): EventStore => {
  if (upcasters.areNone) return store;
  const upcast: EventStore = {
    append: (stream, events, expected) => store.append(stream, events, expected),
    read: (stream, options) => mapAsync(store.read(stream, options), (event) => upcasters.upcast(event)),
    readAll: (options) => mapAsync(store.readAll(options), (event) => upcasters.upcast(event)),
    subscribe: (options) => mapAsync(store.subscribe(options), (delivery) => upcastDelivery(upcasters, delivery)),
    close: () => store.close(),
  };
  beneath.set(upcast, asStored(store));
  return upcast;
};

const beneath = new WeakMap<EventStore, EventStore>();

/** The store as its events lie there, beneath any upcasting: for copies of the log. */
export const asStored = (store: EventStore): EventStore => beneath.get(store) ?? store;

/** The store as every process reads it: each game's events in the shapes that `@pbp/domain` folds. */
export const withGameUpcasters = (store: EventStore): EventStore => upcasting(store, new Upcasters(gameUpcasters));

const upcastDelivery = (upcasters: Upcasters, delivery: Delivery): Delivery =>
  delivery.kind === 'event' ? { kind: 'event', event: upcasters.upcast(delivery.event) } : delivery;

async function* mapAsync<From, To>(items: AsyncIterable<From>, map: (item: From) => To): AsyncGenerator<To> {
  for await (const item of items) yield map(item);
}
