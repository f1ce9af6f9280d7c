import { randomInt, randomUUID } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { type AppendExpectedRevision, EventStoreDBClient, jsonEvent, NO_STREAM } from '@eventstore/db-client';
import { eventually } from '@pbp/testing';
import { eventStoreMain, StoreProcess } from './testing/store-process.js';

const KILLS = Number(process.env['KILLS'] ?? 2);
/** How many events each of the writers appends at a time. */
const WRITERS = [1, 1, 1, 2, 2, 5, 100, 500];
const CREDENTIALS = { username: 'admin', password: 'changeit' };

interface Written {
  readonly stream: string;
  /** Ids of all events acknowledged, in their order. */
  readonly ids: string[];
  /** The append whose answer never came. */
  unknown?: { readonly events: ReturnType<typeof newEvents>; readonly expectedRevision: AppendExpectedRevision };
}

const newEvents = (stream: string, first: number, count: number) =>
  Array.from({ length: count }, (_, n) =>
    jsonEvent({ id: randomUUID(), type: 'T', data: { stream, n: first + n, padding: 'x'.repeat(400) } }),
  );

const connect = (url: string): EventStoreDBClient => EventStoreDBClient.connectionString`${url}&defaultDeadline=60000`;

/** Appends one after the other until the server is gone. */
const writeUntilKilled = async (client: EventStoreDBClient, written: Written, eventsEach: number): Promise<void> => {
  for (;;) {
    const last = written.ids.length - 1;
    const expectedRevision = last < 0 ? NO_STREAM : BigInt(last);
    const events = newEvents(written.stream, written.ids.length, eventsEach);
    try {
      await client.appendToStream(written.stream, events, { expectedRevision, credentials: CREDENTIALS });
    } catch {
      written.unknown = { events, expectedRevision };
      return;
    }
    written.ids.push(...events.map(({ id }) => id));
  }
};

/** The same ids at the same revision: stored before or not, now they are, once. */
const settle = async (client: EventStoreDBClient, written: Written): Promise<void> => {
  if (!written.unknown) return;
  const { events, expectedRevision } = written.unknown;
  await client.appendToStream(written.stream, events, { expectedRevision, credentials: CREDENTIALS });
  written.ids.push(...events.map(({ id }) => id));
};

const readIds = async (client: EventStoreDBClient, stream: string): Promise<string[]> => {
  const ids: string[] = [];
  for await (const { event } of client.readStream<{ type: 'T'; data: { stream: string; n: number } }>(stream)) {
    if (!event) continue;
    expect([event.revision, event.data.stream, event.data.n]).toEqual([BigInt(ids.length), stream, ids.length]);
    ids.push(event.id);
  }
  return ids;
};

describe('an event store killed under load', () => {
  let dataDir: string;
  let store: StoreProcess | undefined;

  beforeAll(() => {
    dataDir = mkdtempSync(join(tmpdir(), 'crash-'));
  });
  afterAll(async () => {
    await store?.stop('SIGKILL');
    rmSync(dataDir, { recursive: true });
  });
  const start = async (): Promise<EventStoreDBClient> => {
    store = StoreProcess.run(eventStoreMain, '--data-dir', dataDir, '--port', '0');
    return connect(await store.ready());
  };

  it(
    `loses nothing acknowledged, doubles nothing, leaves no gap, and settles the rest by a repetition (${KILLS} kills)`,
    async () => {
      const everything: Written[] = [];
      for (let kill = 0; kill < KILLS; kill++) {
        const client = await start();
        const round = WRITERS.map((_, n): Written => ({ stream: `round-${kill}-writer-${n}`, ids: [] }));
        const writing = round.map((written, n) => writeUntilKilled(client, written, WRITERS[n] ?? 1));
        // On a slow machine too there is something to lose.
        await eventually(() => expect(round.every(({ ids }) => ids.length > 0)).toBe(true), { within: 60_000 });
        await pause(randomInt(300, 1500));
        await store?.stop('SIGKILL');
        await Promise.all(writing);
        await client.dispose();

        const survivor = await start();
        for (const written of round) await settle(survivor, written);
        for (const { stream, ids } of round) expect(await readIds(survivor, stream)).toEqual(ids);
        everything.push(...round);
        await survivor.dispose();
        await store?.stop('SIGKILL');
      }
      expect(everything.reduce((sum, { ids }) => sum + ids.length, 0)).toBeGreaterThan(KILLS * 100);
      await expectTheLogToHold(await start(), everything);
    },
    120_000 + KILLS * 60_000,
  );

  const expectTheLogToHold = async (client: EventStoreDBClient, everything: readonly Written[]): Promise<void> => {
    const seen: string[] = [];
    let position = -1n;
    for await (const { event } of client.readAll()) {
      if (!event) continue;
      expect(event.position.commit).toBeGreaterThan(position);
      position = event.position.commit;
      seen.push(event.id);
    }
    expect(seen.sort()).toEqual(everything.flatMap(({ ids }) => ids).sort());
    await client.dispose();
  };
});
