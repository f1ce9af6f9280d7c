import { randomUUID } from 'node:crypto';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type EventStoreDBClient } from '@eventstore/db-client';
import { type EventStore } from '@pbp/eventing';
import { type EventStoreProcess, startEventStoreProcess } from '@pbp/testing';
import { connectEventStore } from './connect-event-store.js';
import { createClient } from './create-client.js';

const metadata = { at: '2026-01-11T02:03:04.567Z', correlationId: 'c', causationId: 'c', schemaVersion: 1 };
const notes = (count: number) =>
  Array.from({ length: count }, (_, n) => ({ id: randomUUID(), type: 'Noted', data: { n }, metadata }));

describe('reading some of a long log', () => {
  let folder: string;
  let server: EventStoreProcess;
  let client: EventStoreDBClient;
  let store: EventStore;
  /** What the server was asked for, read by read. */
  let asked: unknown[] = [];

  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'pbp-read-'));
    server = await startEventStoreProcess(folder);
    client = createClient(server.url);
    const readAll = client.readAll.bind(client);
    client.readAll = (options: Parameters<typeof readAll>[0]) => {
      asked.push(options?.maxCount);
      return readAll(options);
    };
    store = connectEventStore(client);
    for (const stream of ['note-a', 'note-b']) await store.append(stream, notes(500), 'none');
  });
  beforeEach(() => (asked = []));

  afterAll(async () => {
    await store.close();
    await server.stop();
    await rm(folder, { recursive: true });
  });

  const read = async (options: Parameters<EventStore['readAll']>[0]) =>
    (await Array.fromAsync(store.readAll(options))).map(({ stream, revision }) => `${stream} ${revision}`);

  it('asks for little more than is wanted', async () => {
    expect(await read({ direction: 'backwards', limit: 2 })).toEqual(['note-b 499', 'note-b 498']);
    expect(await read({ limit: 1 })).toEqual(['note-a 0']);
    expect(asked).toEqual([6, 5]);
  });

  it('asks for all where all is wanted', async () => {
    expect(await read({})).toHaveLength(1_000);
    expect(asked).toEqual([undefined]);
  });

  it('reads on where system streams were in between, in either direction and from anywhere', async () => {
    for (let n = 0; n < 20; n++) await client.setStreamMetadata('note-a', { maxCount: 10_000 + n });
    await store.append('note-c', notes(2), 'none');
    const newest = ['note-c 1', 'note-c 0', 'note-b 499', 'note-b 498'];
    expect(await read({ direction: 'backwards', limit: 4 })).toEqual(newest);
    expect(asked).toEqual([8, 16]);

    const [, , third] = await Array.fromAsync(store.readAll({ direction: 'backwards', limit: 3 }));
    expect(await read({ after: third?.position, limit: 2 })).toEqual(['note-c 0', 'note-c 1']);
    expect(await read({ after: third?.position, limit: 3 })).toEqual(['note-c 0', 'note-c 1']);
    expect(await read({ after: third?.position, direction: 'backwards', limit: 1 })).toEqual(['note-b 498']);
  });
});
