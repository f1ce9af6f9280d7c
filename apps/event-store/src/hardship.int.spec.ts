import { once } from 'node:events';
import { execFileSync } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { existsSync, readdirSync } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { binaryEvent, EventStoreDBClient, jsonEvent, NO_STREAM, streamNameFilter } from '@eventstore/db-client';
import monitoring from '@eventstore/db-client/generated/monitoring_grpc_pb.js';
import operations from '@eventstore/db-client/generated/operations_grpc_pb.js';
import persistent from '@eventstore/db-client/generated/persistent_grpc_pb.js';
import projections from '@eventstore/db-client/generated/projections_grpc_pb.js';
import shared from '@eventstore/db-client/generated/shared_pb.js';
import streams from '@eventstore/db-client/generated/streams_pb.js';
import users from '@eventstore/db-client/generated/users_grpc_pb.js';
import { eventually, type EventStoreProcess, startEventStoreProcess } from '@pbp/testing';
import { framed, RawGrpc } from './testing/raw-grpc.js';

const STREAMS = '/event_store.client.streams.Streams';
const UNIMPLEMENTED = 12;
const MEGABYTE = 1024 * 1024;

let folder: string;
let server: EventStoreProcess;
let client: EventStoreDBClient;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'hardship-'));
  server = await startEventStoreProcess(folder, { port: 0 });
  client = connect();
});
afterAll(async () => {
  await client.dispose();
  await server.stop();
  await rm(folder, { recursive: true });
});

const connect = (): EventStoreDBClient => EventStoreDBClient.connectionString`${server.url}&defaultDeadline=60000`;
const raw = (): RawGrpc => new RawGrpc(Number(new URL(server.url).port));
const upTo = (count: number): number[] => Array.from({ length: count }, (_, n) => n);
const noted = (data: unknown) => jsonEvent({ type: 'Noted', data: { data } });

/** Memory in MB. */
const residentMegabytes = (): number =>
  Number(execFileSync('ps', ['-o', 'rss=', '-p', String(server.pid)]).toString()) / 1024;

/** Open files and sockets, where the system tells. */
const openFiles = (): number => {
  const folder = `/proc/${server.pid}/fd`;
  return existsSync(folder) ? readdirSync(folder).length : 0;
};

/** The server does what it is for, and all that it knew is there. */
const expectHealth = async (): Promise<void> => {
  const stream = `health-${randomBytes(4).toString('hex')}`;
  await client.appendToStream(stream, [noted(1), noted(2)], { expectedRevision: NO_STREAM });
  const revisions: bigint[] = [];
  for await (const { event } of client.readStream(stream)) if (event) revisions.push(event.revision);
  expect(revisions).toEqual([0n, 1n]);
};

const streamOptions = (name: string) => {
  const identifier = new shared.StreamIdentifier();
  identifier.setStreamName(Buffer.from(name).toString('base64'));
  const options = new streams.ReadReq.Options.StreamOptions();
  options.setStreamIdentifier(identifier);
  options.setStart(new shared.Empty());
  return options;
};

/** A read of a whole stream, or a subscription to it. */
const readRequest = (name: string, amount: 'all' | 'subscription' = 'all'): Uint8Array => {
  const uuid = new streams.ReadReq.Options.UUIDOption();
  uuid.setString(new shared.Empty());
  const options = new streams.ReadReq.Options();
  options.setStream(streamOptions(name));
  options.setUuidOption(uuid);
  options.setNoFilter(new shared.Empty());
  if (amount === 'subscription') options.setSubscription(new streams.ReadReq.Options.SubscriptionOptions());
  else options.setCount('1000000');
  const request = new streams.ReadReq();
  request.setOptions(options);
  return request.serializeBinary();
};

describe('what is not served', () => {
  const services = {
    PersistentSubscriptions: persistent.PersistentSubscriptionsService,
    Projections: projections.ProjectionsService,
    Users: users.UsersService,
    Operations: operations.OperationsService,
    Monitoring: monitoring.MonitoringService,
  };
  const SERVED = '/event_store.client.persistent_subscriptions.PersistentSubscriptions/List';
  const paths = Object.values(services).flatMap((service) => Object.values(service).map(({ path }) => path));
  const others = [
    '/kurrentdb.protocol.v2.streams.StreamsService/AppendSession',
    '/kurrentdb.protocol.v2.streams.StreamsService/AppendRecords',
    '/grpc.health.v1.Health/Check',
    '/',
    '/nothing',
  ];

  it.each([...paths.filter((path) => path !== SERVED), ...others])('%s answers UNIMPLEMENTED at once', async (path) => {
    const grpc = raw();
    expect(await grpc.status(path)).toBe(UNIMPLEMENTED);
    expect(grpc.session.destroyed).toBe(false);
    grpc.close();
  });
});

describe('strangers at the port', () => {
  const PREFACE = Buffer.from('PRI * HTTP/2.0\r\n\r\nSM\r\n\r\n');
  const http2Frame = (type: number, flags: number, stream: number, payload: Buffer): Buffer => {
    const head = Buffer.alloc(9);
    head.writeUIntBE(payload.length, 0, 3);
    head.writeUInt8(type, 3);
    head.writeUInt8(flags, 4);
    head.writeUInt32BE(stream, 5);
    return Buffer.concat([head, payload]);
  };
  const SETTINGS = http2Frame(4, 0, 0, Buffer.alloc(0));
  const opened = (...frames: Buffer[]): Buffer => Buffer.concat([PREFACE, SETTINGS, ...frames]);

  it.each<[string, Buffer]>([
    ['HTTP/1', Buffer.from('GET /health/live HTTP/1.1\r\nHost: localhost\r\n\r\n')],
    ['HTTP/1 with a body', Buffer.from('POST / HTTP/1.1\r\nHost: localhost\r\nContent-Length: 4\r\n\r\nabcd')],
    ['TLS', Buffer.from('16030100c8010000c40303', 'hex')],
    ['noise', randomBytes(100_000)],
    ['a preface and noise', opened(randomBytes(10_000))],
    ['a frame longer than agreed', opened(http2Frame(0, 0, 1, Buffer.alloc(100_000)))],
    ['data on a stream that was never opened', opened(http2Frame(0, 0, 7, Buffer.from('abc')))],
    ['a window update of nothing', opened(http2Frame(8, 0, 0, Buffer.alloc(4)))],
    ['settings of half a field', opened(http2Frame(4, 0, 0, Buffer.alloc(5)))],
    ['headers that do not decompress', opened(http2Frame(1, 4, 1, Buffer.alloc(40, 0xff)))],
  ])('who speak %s are shown out', async (_, bytes) => {
    const grpc = raw();
    const socket = grpc.socket().resume();
    socket.write(bytes);
    await once(socket, 'close');
    await expectHealth();
    grpc.close();
  });

  it('who open streams and reset them without an end harm nobody', async () => {
    const grpc = raw();
    for (const _ of upTo(3000)) grpc.open(`${STREAMS}/Read`).close(8);
    await expectHealth();
    grpc.close();
    await expectHealth();
  });

  it('who stop in the middle of a message are forgotten when they go', async () => {
    const before = openFiles();
    const halves = upTo(50).map(() => {
      const grpc = raw();
      const stream = grpc.open(`${STREAMS}/Append`);
      stream.write(framed(Buffer.alloc(1000)).subarray(0, 400));
      return { grpc, stream };
    });
    await Promise.all(halves.map(({ grpc }) => once(grpc.session, 'remoteSettings')));
    await expectHealth();
    for (const { grpc } of halves) grpc.close();
    await eventually(() => expect(openFiles()).toBeLessThanOrEqual(before));
  });
});

describe('clients that ask much', () => {
  it('an event as large as an append may be comes back as it was; one byte more is refused', async () => {
    const type = 'Large';
    const room = MEGABYTE - 2 * type.length;
    const data = randomBytes(room);
    await client.appendToStream('large', binaryEvent({ type, data }));
    for await (const { event } of client.readStream('large')) {
      expect(Buffer.compare(Buffer.from(event?.data as Uint8Array), data)).toBe(0);
    }
    await expect(
      client.appendToStream('large', binaryEvent({ type, data: Buffer.alloc(room + 1) })),
    ).rejects.toMatchObject({ type: 'maximum-append-size-exceeded', maxAppendSize: MEGABYTE });
    await expect(
      client.appendToStream('large', binaryEvent({ type, data: Buffer.alloc(20 * MEGABYTE) })),
    ).rejects.toThrow();
    await expectHealth();
  });

  it('20 subscribers see 1,000 streams alike, in the one order of the log', async () => {
    const subscribe = async (): Promise<string[]> => {
      const seen: string[] = [];
      for await (const { event } of client.subscribeToAll({ filter: streamNameFilter({ prefixes: ['many-'] }) })) {
        if (event) seen.push(event.streamId);
        if (seen.length === 1000) break;
      }
      return seen;
    };
    const subscribers = upTo(20).map(subscribe);
    for (const batch of upTo(25)) {
      await Promise.all(upTo(40).map((n) => client.appendToStream(`many-${batch * 40 + n}`, noted(n))));
    }
    const [first = [], ...others] = await Promise.all(subscribers);
    expect(new Set(first).size).toBe(1000);
    for (const other of others) expect(other).toEqual(first);
  });
});

describe('clients that do not read', () => {
  const EVENTS = 400;

  beforeAll(async () => {
    for (const _ of upTo(EVENTS / 20)) {
      await client.appendToStream(
        'heavy',
        upTo(20).map(() => noted('x'.repeat(50_000))),
      );
    }
  });

  /** Calls that have sent their request and leave the answer, of 20 MB each, where it is. */
  const unread = (grpc: RawGrpc, calls: number, amount: 'all' | 'subscription') =>
    upTo(calls).map(() => {
      const stream = grpc.open(`${STREAMS}/Read`);
      stream.end(framed(readRequest('heavy', amount)));
      return stream;
    });

  it.each(['all', 'subscription'] as const)('cost little memory and nobody else’s time (%s)', async (amount) => {
    const before = residentMegabytes();
    const grpc = raw();
    const calls = unread(grpc, 20, amount);
    await Promise.all(calls.map((call) => once(call, 'response')));
    for (const _ of upTo(20)) await client.appendToStream('meanwhile', noted('x'.repeat(50_000)));
    await expectHealth();
    expect(residentMegabytes() - before).toBeLessThan(100);
    grpc.close();
  });

  it('may cancel, or vanish, again and again: nothing is left behind', async () => {
    const files = openFiles();
    const churn = async (): Promise<void> => {
      const grpc = raw();
      const calls = [...unread(grpc, 10, 'all'), ...unread(grpc, 10, 'subscription')];
      await Promise.all(calls.map((call) => once(call, 'response')));
      for (const call of calls.slice(0, 10)) call.close(8);
      grpc.close();
    };
    for (const _ of upTo(5)) await churn();
    const settled = residentMegabytes();
    for (const _ of upTo(30)) await churn();
    await eventually(() => expect(openFiles()).toBeLessThanOrEqual(files));
    expect(residentMegabytes() - settled).toBeLessThan(60);
    await expectHealth();
  });

  it('and then do get all of it', async () => {
    const grpc = raw();
    const [call] = unread(grpc, 1, 'all');
    if (!call) throw new Error('no call');
    await once(call, 'response');
    await expectHealth();
    let bytes = 0;
    call.on('data', (piece: Buffer) => (bytes += piece.length));
    await once(call, 'end');
    expect(bytes).toBeGreaterThan(EVENTS * 50_000);
    grpc.close();
  });
});

describe('writers that vanish in the middle', () => {
  it('leave whole appends or none', async () => {
    const writers = upTo(40).map(async (n) => {
      const writer = connect();
      const appends = upTo(5).map((round) =>
        writer.appendToStream(
          `vanished-${n}`,
          upTo(10).map(() => noted(round)),
          { credentials: { username: 'a', password: 'b' } },
        ),
      );
      await appends[n % 5]?.catch(() => undefined);
      await writer.dispose();
      await Promise.allSettled(appends);
    });
    await Promise.all(writers);
    for (const n of upTo(40)) {
      const rounds: unknown[] = [];
      for await (const { event } of client.readStream(`vanished-${n}`))
        rounds.push((event?.data as { data: unknown }).data);
      expect(rounds.length % 10).toBe(0);
      for (const round of new Set(rounds)) expect(rounds.filter((one) => one === round)).toHaveLength(10);
    }
    await expectHealth();
  });
});
