import { once } from 'node:events';
import { createServer, type Http2Server, type ServerHttp2Session } from 'node:http2';
import { setTimeout as pause } from 'node:timers/promises';
import { type Service } from '../service/service.js';
import { Http2Call } from './http2-call.js';
import { type Address, listen } from './listen.js';

/** How much a client may send before it waits for the server to have read it. */
const RECEIVE_WINDOW = 1024 * 1024;
const MAX_SESSION_MEMORY_MB = 256;
const MAX_CALLS = 1000;
/** How long open connections have for taking their last answers. */
const LAST_ANSWERS_MS = 1000;

export interface Transport {
  readonly server: Http2Server;
  /** What clients connect to: `esdb://…` or `unix:…`. */
  readonly url: string;
  /** Takes no more calls, lets answers under way leave, ends all connections. */
  close(): Promise<void>;
}

/** gRPC spoken on node:http2 directly. Throws StoreOpenError where the address cannot be had. */
export const serveHttp2 = async (service: Service, address: Address): Promise<Transport> => {
  const sessions = new Set<ServerHttp2Session>();
  const server = createServer({
    settings: { initialWindowSize: RECEIVE_WINDOW, maxConcurrentStreams: MAX_CALLS },
    maxSessionMemory: MAX_SESSION_MEMORY_MB,
  });
  server.on('session', (session) => {
    sessions.add(session);
    session.setLocalWindowSize(RECEIVE_WINDOW);
    session.on('close', () => sessions.delete(session));
    // A connection that breaks closes its streams, and each of them ends its call.
    session.on('error', () => undefined);
  });
  server.on('stream', (stream, headers) => {
    if (!headers['content-type']?.startsWith('application/grpc')) {
      return stream.respond({ ':status': 415 }, { endStream: true });
    }
    service.handle(headers[':path'] ?? '', new Http2Call(stream, headers));
  });
  const url = await listen(server, address);
  return { server, url, close: () => closeAll(server, sessions, service) };
};

const closeAll = async (
  server: Http2Server,
  sessions: ReadonlySet<ServerHttp2Session>,
  service: Service,
): Promise<void> => {
  const closed = once(server, 'close');
  server.close();
  service.close();
  for (const session of sessions) session.close();
  await Promise.race([closed, pause(LAST_ANSWERS_MS, undefined, { ref: false })]);
  for (const session of sessions) session.destroy();
  await closed;
};
