import { type IncomingMessage } from 'node:http';
import { type INestApplicationContext } from '@nestjs/common';
import { IoAdapter } from '@nestjs/platform-socket.io';
import { type Server, type ServerOptions } from 'socket.io';

const LARGEST_REQUEST_BYTES = 16 * 1024;

/** A browser says where a page came from; other clients say nothing. WebSockets know no CORS, so this is the check. */
const isSameOrigin = ({ headers }: IncomingMessage): boolean => {
  if (headers.origin === undefined) return true;
  return URL.canParse(headers.origin) && new URL(headers.origin).host === headers.host;
};

/** A line that died without a goodbye is noticed within their sum, at both ends. */
const heartbeat = { pingInterval: 5_000, pingTimeout: 10_000 };

/** How long a polling client that was given up may still come for its goodbye, in milliseconds; engine.io waits 30 s. */
const lastRequestWithin = 1_000;

const options: Partial<ServerOptions> = {
  ...heartbeat,
  serveClient: false,
  maxHttpBufferSize: LARGEST_REQUEST_BYTES,
  allowRequest: (request, decide) => decide(null, isSameOrigin(request)),
};

/** socket.io for pages of this very server. */
export class LiveAdapter extends IoAdapter {
  constructor(app: INestApplicationContext) {
    super(app);
  }

  override createIOServer(port: number, given?: Partial<ServerOptions>): Server {
    const server = super.createIOServer(port, { ...given, ...options } as ServerOptions);
    server.engine.on('connection', ({ transport }: { readonly transport: object }) => {
      Object.assign(transport, { closeTimeout: lastRequestWithin });
    });
    return server;
  }
}
