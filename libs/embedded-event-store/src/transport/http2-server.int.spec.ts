import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { type ClientHttp2Session, connect, type IncomingHttpHeaders } from 'node:http2';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type EventStoreServer, startEventStore } from '../event-store-server.js';
import { message } from '../wire/message-writer.js';

const READ = '/event_store.client.streams.Streams/Read';
const APPEND = '/event_store.client.streams.Streams/Append';
const uuidOption = message().empty(2);
const subscriptionToAll = message()
  .message(1, message().message(2, message().empty(2)).empty(6).message(9, uuidOption))
  .frame();

let directory: string;
let server: EventStoreServer;
let session: ClientHttp2Session;

beforeEach(async () => {
  directory = mkdtempSync(join(tmpdir(), 'http2-'));
  server = await startEventStore(join(directory, 'events.db'), { kind: 'tcp', port: 0 });
  session = connect(server.url.replace('esdb:', 'http:').replace('?tls=false', ''));
  session.on('error', () => undefined);
});
afterEach(async () => {
  session.destroy();
  await server.close();
  rmSync(directory, { recursive: true });
});

/** Sends the pieces and answers the status, from the headers or the trailers. */
const call = async (path: string, pieces: readonly Buffer[], headers: IncomingHttpHeaders = {}) => {
  const stream = session.request({ ':method': 'POST', ':path': path, 'content-type': 'application/grpc', ...headers });
  let answer: IncomingHttpHeaders = {};
  const merge = (received: IncomingHttpHeaders): void => {
    answer = { ...answer, ...received };
  };
  stream.on('response', merge);
  stream.on('trailers', merge);
  stream.resume();
  for (const piece of pieces) stream.write(piece);
  stream.end();
  await once(stream, 'end');
  return { http: answer[':status'], grpc: answer['grpc-status'], message: answer['grpc-message'] };
};

const prefixed = (flag: number, length: number, content = Buffer.alloc(0)): Buffer => {
  const prefix = Buffer.from([flag, 0, 0, 0, 0]);
  prefix.writeUInt32BE(length, 1);
  return Buffer.concat([prefix, content]);
};

describe('gRPC on node:http2', () => {
  it.each([
    ['an unknown method', '/event_store.client.streams.Streams/Nothing', [prefixed(0, 0)], '12'],
    [
      'persistent subscriptions',
      '/event_store.client.persistent_subscriptions.PersistentSubscriptions/Create',
      [],
      '12',
    ],
    ['a compressed message', APPEND, [prefixed(1, 3, Buffer.from('abc'))], '12'],
    ['a message beyond the limit', APPEND, [prefixed(0, 18 * 1024 * 1024)], '8'],
    ['half a message', APPEND, [prefixed(0, 10, Buffer.from('abc'))], '13'],
    ['bytes that are no message', READ, [prefixed(0, 2, Buffer.from([0x0a, 0xff]))], '13'],
    ['a request without options', READ, [prefixed(0, 0)], '3'],
    ['no request at all', READ, [], '3'],
    ['an append without options', APPEND, [], '3'],
  ])('answers %s with a status', async (_, path, pieces, status) => {
    expect(await call(path, pieces)).toMatchObject({ http: 200, grpc: status });
  });

  it('serves nothing but gRPC', async () => {
    expect(await call(READ, [], { 'content-type': 'application/json' })).toMatchObject({ http: 415 });
  });

  it('ends a call at its deadline', async () => {
    const answer = await call(READ, [subscriptionToAll], { 'grpc-timeout': '80m' });
    expect(answer).toEqual({ http: 200, grpc: '4', message: 'Deadline exceeded' });
  });

  it('takes a message in any pieces', async () => {
    const pieces = [...subscriptionToAll].map((byte) => Buffer.from([byte]));
    expect(await call(READ, pieces, { 'grpc-timeout': '80m' })).toMatchObject({ grpc: '4' });
  });

  it('ends open calls with UNAVAILABLE when it closes', async () => {
    const answer = call(READ, [subscriptionToAll]);
    const confirmed = call('/event_store.client.server_features.ServerFeatures/GetSupportedMethods', [prefixed(0, 0)]);
    expect(await confirmed).toMatchObject({ grpc: '0' });
    await server.close();
    expect(await answer).toMatchObject({ grpc: '14' });
    server = await startEventStore(join(directory, 'events.db'), { kind: 'tcp', port: 0 });
  });
});
