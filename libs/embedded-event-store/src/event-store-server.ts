import { setImmediate as nextTurn } from 'node:timers/promises';
import { Engine } from './engine/engine.js';
import { Service } from './service/service.js';
import { serveHttp2 } from './transport/http2-server.js';
import { type Address, portOf } from './transport/listen.js';

export interface EventStoreServer {
  /** What clients connect to: `esdb://127.0.0.1:N?tls=false` or `unix:PATH`. */
  readonly url: string;
  /** Finishes what was accepted, ends all calls, closes the file. */
  close(): Promise<void>;
}

/** Serves the log in `file` (made if it is not there). Throws StoreOpenError, whose message is one line. */
export const startEventStore = async (file: string, address: Address): Promise<EventStoreServer> => {
  const engine = new Engine(file);
  try {
    const service = new Service(engine, () => ({ address: '127.0.0.1', port: portOf(transport.server) }));
    const transport = await serveHttp2(service, address);
    return {
      url: transport.url,
      close: async () => {
        // One turn, in which what came in so far is written and answered.
        await nextTurn();
        await transport.close();
        engine.close();
      },
    };
  } catch (error) {
    engine.close();
    throw error;
  }
};
