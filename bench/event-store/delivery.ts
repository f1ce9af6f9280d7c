import { setTimeout as pause } from 'node:timers/promises';
import { ANY, END, type EventStoreDBClient } from '@eventstore/db-client';
import { sampleEvents } from './sample.js';

const WARM_UP = 50;
const IDLE_MS = 4;

/** Milliseconds from an append to its event at a subscriber, the machine idle between them. */
export const deliveryTimes = async (client: EventStoreDBClient, count: number): Promise<number[]> => {
  const stream = `bench-delivery-${process.pid}`;
  const subscription = client.subscribeToStream(stream, { fromRevision: END });
  let arrived: () => void = () => undefined;
  subscription.on('data', () => arrived());
  await new Promise<void>((resolve) => subscription.once('confirmation', () => resolve()));
  const times: number[] = [];
  for (let n = 0; n < WARM_UP + count; n++) {
    await pause(IDLE_MS);
    const arrival = new Promise<void>((resolve) => (arrived = resolve));
    const events = sampleEvents(1);
    const begin = performance.now();
    const appended = client.appendToStream(stream, events, { expectedRevision: ANY });
    await arrival;
    if (n >= WARM_UP) times.push(performance.now() - begin);
    await appended;
  }
  await subscription.unsubscribe();
  return times;
};
