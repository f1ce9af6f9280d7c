import { type INestApplicationContext } from '@nestjs/common';
import { IoAdapter } from '@nestjs/platform-socket.io';
import { type Server, type ServerOptions } from 'socket.io';
import { liveOptions } from './live-options.js';

/** How long a polling client that was given up may still come for its goodbye, in milliseconds; engine.io waits 30 s. */
const lastRequestWithin = 1_000;

/** socket.io for pages of this very server. */
export class LiveAdapter extends IoAdapter {
  constructor(app: INestApplicationContext) {
    super(app);
  }

  override createIOServer(port: number, given?: Partial<ServerOptions>): Server {
    const server = super.createIOServer(port, { ...given, ...liveOptions } as ServerOptions);
    server.engine.on('connection', ({ transport }: { readonly transport: object }) => {
      Object.assign(transport, { closeTimeout: lastRequestWithin });
    });
    return server;
  }
}
