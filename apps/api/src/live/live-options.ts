import { type IncomingMessage } from 'node:http';
import { type ServerOptions } from 'socket.io';
import { isOwnOrigin } from '../http/own-origin.js';

const LARGEST_REQUEST_BYTES = 16 * 1024;

/** A browser says where a page came from; other clients say nothing. WebSockets know no CORS, so this is the check. */
const isSameOrigin = ({ headers }: IncomingMessage): boolean =>
  headers.origin === undefined || isOwnOrigin(headers.origin, headers.host);

/** A line that died without a goodbye is noticed within their sum, at both ends. */
const heartbeat = { pingInterval: 5_000, pingTimeout: 10_000 };

export const liveOptions: Partial<ServerOptions> = {
  ...heartbeat,
  serveClient: false,
  maxHttpBufferSize: LARGEST_REQUEST_BYTES,
  allowRequest: (request, decide) => decide(null, isSameOrigin(request)),
};
