import { once } from 'node:events';
import { createServer, type RequestListener } from 'node:http';
import { resolve } from 'node:path';
import { type Health } from '@pbp/contracts';
import { type EventStoreServer, type StoreObserver } from '@pbp/embedded-event-store';
import { fileIn } from '../serve.js';
import { StoreMetrics } from './store-metrics.js';

const LOOPBACK = '127.0.0.1';

/** How an event store is: what hears it, and the server that tells. */
export interface StoreHealth {
  readonly observer: StoreObserver;
  /** Answers the URL. Throws an Error with one line where the port cannot be had. */
  serve(server: EventStoreServer, dataDir: string, port: number): Promise<string>;
}

/** Down from the first write that the disk does not take to the next that it takes. */
class Writing {
  private trouble: { readonly reason: string; readonly since: string } | null = null;

  works(): void {
    this.trouble = null;
  }

  failed(error: unknown): void {
    const reason = error instanceof Error ? error.message : String(error);
    this.trouble = { reason, since: this.trouble?.since ?? new Date().toISOString() };
  }

  health(): Health {
    return this.trouble
      ? { status: 'down', parts: { 'event-store': { state: 'down', ...this.trouble } } }
      : { status: 'ready', parts: { 'event-store': { state: 'ready' } } };
  }
}

const answerer =
  (writing: Writing, { registry }: StoreMetrics): RequestListener =>
  (request, response) => {
    const json = (status: number, body: unknown) =>
      response
        .writeHead(status, { 'content-type': 'application/json', 'cache-control': 'no-store' })
        .end(JSON.stringify(body));
    switch (request.url) {
      case '/health/live':
        return json(200, { status: 'live' });
      case '/health/ready':
        return json(writing.health().status === 'down' ? 503 : 200, writing.health());
      case '/metrics':
        return void registry
          .metrics()
          .then((text) => response.writeHead(200, { 'content-type': registry.contentType }).end(text));
      default:
        return json(404, { title: 'Not Found', paths: ['/health/live', '/health/ready', '/metrics'] });
    }
  };

const listen = async (listener: RequestListener, port: number): Promise<string> => {
  const server = createServer(listener).listen(port, LOOPBACK);
  await once(server, 'listening').catch((error: unknown) => {
    const reason = error instanceof Error ? error.message : String(error);
    throw new Error(`health cannot be told on --health-port ${port}: ${reason}`, { cause: error });
  });
  const address = server.address();
  return `http://${LOOPBACK}:${typeof address === 'object' && address ? address.port : port}`;
};

/** Tells over HTTP how an event store is and what it counted. */
export const storeHealth = (): StoreHealth => {
  const writing = new Writing();
  const metrics = new StoreMetrics();
  return {
    observer: {
      called: metrics.called,
      wrote: (operation, outcome, seconds) => {
        writing.works();
        metrics.wrote(operation, outcome, seconds);
      },
      failed: (error) => writing.failed(error),
    },
    serve: (server, dataDir, port) => {
      metrics.watch(server, fileIn(resolve(dataDir)));
      return listen(answerer(writing, metrics), port);
    },
  };
};
