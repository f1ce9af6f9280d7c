import {
  type AllStreamResolvedEvent,
  type AllStreamSubscription,
  type EventStoreDBClient,
  type Filter,
  type Position as WirePosition,
  START,
  streamNameFilter,
} from '@eventstore/db-client';
import {
  backOff,
  type BackoffOptions,
  type Delivery,
  type Position,
  StoreUnavailableError,
  type SubscribeOptions,
} from '@pbp/eventing';
import { classifyError } from './classify-error.js';
import { toEnvelope, toPosition, toWirePosition } from './convert.js';
import { Inbox } from './inbox.js';
import { type Outage } from './outage.js';
import { readAll, type ReadEnds } from './read.js';

const NO_SYSTEM_STREAMS = '^[^\\$].*';
/** A checkpoint for every so many windows of 32 events that the filter passed over. */
const CHECKPOINT_INTERVAL = 32;
const RESTART: BackoffOptions = { initialMs: 50, maxMs: 2000 };

/**
 * Subscribes again from the last delivered event after every lost connection, since the client does not. Checkpoints
 * do not move the place to restart from: some servers sent them beyond an event that was still to come.
 */
export async function* subscribe(
  client: EventStoreDBClient,
  { after, prefixes, signal }: SubscribeOptions,
  outage: Outage,
  ends: ReadEnds,
): AsyncGenerator<Delivery> {
  let from: Position | 'start' | 'end' = after;
  for (let attempt = 0; !signal.aborted; attempt += 1) {
    try {
      if (from === 'end') from = await lastPosition(client, ends);
      for await (const delivery of deliveries(client, from, prefixes, signal)) {
        attempt = 0;
        if (delivery.kind === 'event') from = delivery.event.position;
        yield delivery;
      }
    } catch (error) {
      const classified = classifyError(error, '$all');
      if (!(classified instanceof StoreUnavailableError)) throw classified;
      outage.begin();
    }
    await backOff(attempt, RESTART, signal);
  }
}

/** The end is pinned once, so that a connection lost before the first event leaves no gap. */
const lastPosition = async (client: EventStoreDBClient, ends: ReadEnds): Promise<Position | 'start'> => {
  for await (const { position } of readAll(client, { direction: 'backwards', limit: 1 }, ends)) return position;
  return 'start';
};

/** One subscription, until it drops. */
async function* deliveries(
  client: EventStoreDBClient,
  from: Position | 'start',
  prefixes: readonly string[] | undefined,
  signal: AbortSignal,
): AsyncGenerator<Delivery> {
  const sign = (delivery: Delivery): void => inbox.put(delivery, subscription.readableLength);
  const subscription = client.subscribeToAll({
    fromPosition: from === 'start' ? START : toWirePosition(from),
    filter: filterOf(prefixes, (position) => sign({ kind: 'checkpoint', position: toPosition(position) })),
  });
  const inbox = new Inbox<AllStreamResolvedEvent, Delivery>(subscription, toDelivery);
  const stop = (): void => inbox.end();
  subscription.on('data', (item) => inbox.take(item));
  subscription.on('error', (error) => inbox.end(error));
  subscription.on('end', () => inbox.end());
  subscription.on('caughtUp', () => sign({ kind: 'caughtUp' }));
  signal.addEventListener('abort', stop, { once: true });
  try {
    yield* inbox.drain();
  } finally {
    signal.removeEventListener('abort', stop);
    inbox.discard();
    await subscription.unsubscribe().catch(() => undefined);
  }
}

const toDelivery = ({ event }: AllStreamResolvedEvent): Delivery | undefined =>
  event && { kind: 'event', event: toEnvelope(event, event.position) };

const filterOf = (prefixes: readonly string[] | undefined, onCheckpoint: (position: WirePosition) => void): Filter => {
  const signs = {
    checkpointInterval: CHECKPOINT_INTERVAL,
    checkpointReached: (_: AllStreamSubscription, position: WirePosition) => onCheckpoint(position),
  };
  return prefixes
    ? streamNameFilter({ prefixes: [...prefixes], ...signs })
    : streamNameFilter({ regex: NO_SYSTEM_STREAMS, ...signs });
};
