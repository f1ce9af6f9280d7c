import { ANY, type AppendToStreamOptions, EventStoreDBClient } from '@eventstore/db-client';
import { sampleEvents } from './sample.js';

/** Does a fixed amount of work against one server and answers how many appends or events that was a second. */
export type Workload = (client: EventStoreDBClient) => Promise<number>;

const SECOND = 1000;
const CREDENTIALS = { username: 'admin', password: 'changeit' };
export const READ_EVENTS = 8000;
export const READ_STREAM = 'bench-read';
let streams = 0;

const rate = async (count: number, work: () => Promise<unknown>): Promise<number> => {
  const begin = performance.now();
  await work();
  return (count * SECOND) / (performance.now() - begin);
};

/** Appends of so many events one after the other; `atOnce` of such rows side by side. */
const appends =
  (total: number, eventsEach: number, { atOnce = 1, unary = false } = {}): Workload =>
  async (client) => {
    const options: AppendToStreamOptions = { expectedRevision: ANY, ...(unary && { credentials: CREDENTIALS }) };
    const row = async (): Promise<void> => {
      const stream = `bench-${process.pid}-${streams++}`;
      for (let n = 0; n < total / atOnce; n++) await client.appendToStream(stream, sampleEvents(eventsEach), options);
    };
    return rate(total * eventsEach, () => Promise.all(Array.from({ length: atOnce }, row)));
  };

const drain = async (events: AsyncIterable<unknown>): Promise<void> => {
  for await (const _ of events);
};

export const WORKLOADS = {
  'append 1, awaited': appends(400, 1),
  'append 1, unary': appends(250, 1, { unary: true }),
  'append 1, 32 in flight': appends(3200, 1, { atOnce: 32 }),
  'append 100': appends(40, 100),
  'append 500': appends(12, 500),
  'read a stream': (client) =>
    rate(READ_EVENTS, () => drain(client.readStream(READ_STREAM, { maxCount: READ_EVENTS }))),
  'read all': (client) => rate(READ_EVENTS, () => drain(client.readAll({ maxCount: READ_EVENTS }))),
} satisfies Record<string, Workload>;

/** So much that the reads have something to read, and that everything is warm. */
export const prepare = async (client: EventStoreDBClient): Promise<void> => {
  for (let n = 0; n < READ_EVENTS; n += 100) {
    await client.appendToStream(READ_STREAM, sampleEvents(100), { expectedRevision: ANY });
  }
};

export const connect = (url: string): EventStoreDBClient => EventStoreDBClient.connectionString(url);
