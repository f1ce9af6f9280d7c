import { setImmediate as nextTurn } from 'node:timers/promises';
import { Engine } from './engine/engine.js';
import { Service } from './service/service.js';
import { type StoreObserver } from './store-observer.js';
import { serveHttp2 } from './transport/http2-server.js';
import { type Address, portOf } from './transport/listen.js';

export interface EventStoreServer {
  /** What clients connect to: `esdb://127.0.0.1:N?tls=false` or `unix:PATH`. */
  readonly url: string;
  /** Its size, for metrics: events in the log, and subscriptions that listen. */
  figures(): { readonly events: number; readonly subscriptions: number };
  /** Finishes what was accepted, ends all calls, closes the file. */
  close(): Promise<void>;
}

/** Serves the log in `file` (made if it is not there). Throws StoreOpenError, whose message is one line. */
export const startEventStore = async (
  file: string,
  address: Address,
  observer?: StoreObserver,
): Promise<EventStoreServer> => {
  const engine = new Engine(file, observer);
  try {
    const service = new Service(engine, () => ({ address: '127.0.0.1', port: portOf(transport.server) }), observer);
    const transport = await serveHttp2(service, address);
    return {
      url: transport.url,
      figures: () => ({ events: engine.tail, subscriptions: engine.watchers }),
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
