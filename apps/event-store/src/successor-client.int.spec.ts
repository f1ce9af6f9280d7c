import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import {
  ANY,
  type AppendStreamRequest,
  BACKWARDS,
  END,
  jsonEvent,
  KurrentDBClient,
  NO_STREAM,
  persistentSubscriptionToStreamSettingsFromDefaults,
  START,
  StreamDeletedError,
  streamNameFilter,
  StreamNotFoundError,
  STREAM_EXISTS,
  UnsupportedError,
  WrongExpectedVersionError,
} from '@kurrent/kurrentdb-client';
import { type EventStoreProcess, startEventStoreProcess } from '@pbp/testing';

const CREDENTIALS = { username: 'admin', password: 'changeit' };
const UNIMPLEMENTED = 12;

const noted = (n: number) => jsonEvent({ type: 'Noted', data: { n } });
const many = (count: number, from = 0) => Array.from({ length: count }, (_, n) => noted(from + n));

/** By the name that the scheme has now: the old one works as well, with a warning. */
const connect = (url: string): KurrentDBClient =>
  KurrentDBClient.connectionString`${url.replace('esdb', 'kurrentdb')}&defaultDeadline=60000`;

/** The numbers that the events carry, in the order in which they came. */
const numbersOf = async (resolved: AsyncIterable<{ event?: { data?: unknown } }>): Promise<unknown[]> => {
  const numbers: unknown[] = [];
  for await (const { event } of resolved) numbers.push((event?.data as { n?: number } | undefined)?.n);
  return numbers;
};

/**
 * KurrentDB's own client, successor of the one that the adapter uses. It reads through a native library with an HTTP/2
 * of its own, asks for what later servers offer, and was not written with this server in mind.
 */
describe('the successor of the official client', () => {
  let folder: string;
  let server: EventStoreProcess;
  let client: KurrentDBClient;
  let streams = 0;
  const freshStream = (): string => `successor-${(streams += 1)}`;

  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'successor-'));
    server = await startEventStoreProcess(folder, { port: 0 });
    client = connect(server.url);
  });

  afterAll(async () => {
    await client.dispose();
    await server.stop();
    await rm(folder, { recursive: true });
  });

  it.each([
    ['BatchAppend', {}],
    ['Append', { credentials: CREDENTIALS }],
  ])('appends by %s, at the revision it expects and at no other', async (_, options) => {
    const stream = freshStream();
    const first = await client.appendToStream(stream, many(3), { ...options, streamState: NO_STREAM });
    expect(first.nextExpectedRevision).toBe(2n);
    expect(first.position?.commit).toBeGreaterThan(0n);
    const next = await client.appendToStream(stream, many(2, 3), { ...options, streamState: 2n });
    expect(next.nextExpectedRevision).toBe(4n);
    for (const streamState of [NO_STREAM, 2n, 9n] as const) {
      await expect(client.appendToStream(stream, noted(9), { ...options, streamState })).rejects.toThrow(
        WrongExpectedVersionError,
      );
    }
    await client.appendToStream(stream, noted(5), { ...options, streamState: STREAM_EXISTS });
    await client.appendToStream(stream, noted(6), { ...options, streamState: ANY });
    expect(await numbersOf(client.readStream(stream))).toEqual([0, 1, 2, 3, 4, 5, 6]);
  });

  it('reads streams and the log in both directions', async () => {
    const stream = freshStream();
    const { position } = await client.appendToStream(stream, many(5));
    expect(await numbersOf(client.readStream(stream, { fromRevision: 1n, maxCount: 2 }))).toEqual([1, 2]);
    const back = { direction: BACKWARDS, fromRevision: END, maxCount: 2 } as const;
    expect(await numbersOf(client.readStream(stream, back))).toEqual([4, 3]);
    await expect(numbersOf(client.readStream(freshStream()))).rejects.toThrow(StreamNotFoundError);
    const log = client.readAll({ direction: BACKWARDS, fromPosition: position ?? END, maxCount: 2 });
    expect(await numbersOf(log)).toEqual([3, 2]);
  });

  it('reads the log through a filter', async () => {
    const stream = freshStream();
    await client.appendToStream(stream, many(3));
    await client.appendToStream(freshStream(), many(40, 100));
    const filter = streamNameFilter({ prefixes: [stream] });
    expect(await numbersOf(client.readAll({ filter }))).toEqual([0, 1, 2]);
    const regex = streamNameFilter({ regex: `^${stream}$` });
    expect(await numbersOf(client.readAll({ filter: regex, direction: BACKWARDS, fromPosition: END }))).toEqual([
      2, 1, 0,
    ]);
  });

  it('hears from subscriptions when and where they caught up', async () => {
    const stream = freshStream();
    const { position } = await client.appendToStream(stream, many(3));
    const toStream = client.subscribeToStream(stream, { fromRevision: START });
    const toAll = client.subscribeToAll({ fromPosition: START });
    const caughtUp = (subscription: { on(event: 'caughtUp', listener: (...where: unknown[]) => void): unknown }) =>
      new Promise<unknown>((resolve) => subscription.on('caughtUp', resolve));
    const heard = Promise.all([caughtUp(toStream), caughtUp(toAll)]);
    toAll.resume();
    const numbers: unknown[] = [];
    for await (const { event } of toStream) {
      numbers.push(event?.revision);
      if (numbers.length === 3) void client.appendToStream(stream, many(2, 3));
      if (numbers.length === 5) break;
    }
    expect(numbers).toEqual([0n, 1n, 2n, 3n, 4n]);
    const [ofStream, ofAll] = await heard;
    expect(ofStream).toMatchObject({ date: expect.any(Date) as unknown, revision: 2n });
    expect(ofAll).toMatchObject({ date: expect.any(Date) as unknown, position });
    await Promise.all([toStream.unsubscribe(), toAll.unsubscribe()]);
  });

  it('resolves links, also one whose event is gone', async () => {
    const stream = freshStream();
    const links = freshStream();
    await client.appendToStream(stream, many(2));
    const link = (revision: number) => ({
      ...noted(0),
      type: '$>',
      contentType: 'application/octet-stream' as const,
      data: Buffer.from(`${revision}@${stream}`),
    });
    await client.appendToStream(links, [link(1), link(7)]);
    const read = client.readStream(links, { resolveLinkTos: true });
    const resolved: unknown[] = [];
    for await (const { event, link: pointer } of read) resolved.push([event?.revision, pointer?.revision]);
    expect(resolved).toEqual([
      [1n, 0n],
      [undefined, 1n],
    ]);
  });

  it('keeps metadata as it was given, and truncates by it', async () => {
    const stream = freshStream();
    await client.appendToStream(stream, many(5));
    const metadata = {
      maxCount: 2,
      cacheControl: 15,
      acl: { readRoles: ['$all'], writeRoles: ['$admins'] },
      mine: 'yes',
    };
    await client.setStreamMetadata(stream, metadata);
    expect((await client.getStreamMetadata(stream)).metadata).toMatchObject(metadata);
    expect(await numbersOf(client.readStream(stream))).toEqual([3, 4]);
    await client.setStreamMetadata(stream, { truncateBefore: 4 });
    expect(await numbersOf(client.readStream(stream))).toEqual([4]);
  });

  it('deletes softly and for good', async () => {
    const stream = freshStream();
    await client.appendToStream(stream, many(3));
    await client.deleteStream(stream, { expectedRevision: 2n });
    await expect(numbersOf(client.readStream(stream))).rejects.toThrow(StreamNotFoundError);
    await client.appendToStream(stream, noted(3), { streamState: NO_STREAM });
    expect(await numbersOf(client.readStream(stream))).toEqual([3]);
    await client.tombstoneStream(stream);
    await expect(numbersOf(client.readStream(stream))).rejects.toThrow(StreamDeletedError);
    await expect(client.appendToStream(stream, noted(4))).rejects.toThrow(StreamDeletedError);
  });

  it('finds the one node by gossip, named once or among others', async () => {
    const { host } = new URL(server.url);
    for (const url of [`esdb+discover://${host}?tls=false`, `esdb://127.0.0.1:1,${host}?tls=false`]) {
      const discovering = connect(url);
      const stream = freshStream();
      await discovering.appendToStream(stream, many(1));
      expect(await numbersOf(discovering.readStream(stream))).toEqual([0]);
      await discovering.dispose();
    }
  });

  it('is told at once what is not served', async () => {
    const [one, two] = [freshStream(), freshStream()];
    const together: AppendStreamRequest[] = [one, two].map((streamName) => ({
      streamName,
      events: many(1),
      expectedState: ANY,
    }));
    await expect(client.multiStreamAppend(together)).rejects.toThrow(UnsupportedError);
    const settings = { credentials: CREDENTIALS };
    const refused = [
      client.createPersistentSubscriptionToStream(
        one,
        'group',
        persistentSubscriptionToStreamSettingsFromDefaults(),
        settings,
      ),
      client.createProjection('p', 'fromAll()', settings),
      client.listProjections(settings),
    ];
    for (const { reason } of (await Promise.allSettled(refused)) as PromiseRejectedResult[]) {
      expect(reason).toMatchObject({ code: UNIMPLEMENTED });
    }
    await client.appendToStream(one, many(1));
  });
});
