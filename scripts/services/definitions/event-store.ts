import { once } from 'node:events';
import { existsSync } from 'node:fs';
import { connect } from 'node:http2';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { promisify } from 'node:util';
import { root } from '../places.js';
import { HOST, type Ports } from '../ports.js';
import { type Service } from '../service.js';

const entry = join(root, 'dist', 'apps', 'event-store', 'src', 'main.js');
const WITHIN_MS = 2000;

export const eventStoreUrl = (ports: Ports): string => `esdb://${HOST}:${ports.eventStore}?tls=false`;

/** A ping of HTTP/2, answered by any server that speaks gRPC. */
const pinged = async (origin: string): Promise<void> => {
  const session = connect(origin);
  try {
    await once(session, 'connect');
    await promisify((done: (error: Error | null) => void) => session.ping((error) => done(error)))();
  } finally {
    session.destroy();
  }
};

const late = async (): Promise<never> => {
  await pause(WITHIN_MS, undefined, { ref: false });
  throw new Error(`no answer within ${WITHIN_MS} ms`);
};

/** The project's own event store, over TCP as a real one would be. */
export const eventStore: Service = {
  name: 'event-store',
  ports: ['eventStore'],
  needs: [],
  readyWithin: 120_000,
  stopSignal: 'SIGTERM',
  packages: [],
  async install() {
    if (!existsSync(entry)) throw new Error('the event store is not built: npm run build:server');
  },
  async prepare() {},
  async launch({ folder, ports }) {
    const args = [entry, '--port', String(ports.eventStore), '--data-dir', join(folder, 'data')];
    return { program: process.execPath, args };
  },
  check: ({ ports }) => Promise.race([pinged(`http://${HOST}:${ports.eventStore}`), late()]),
  variables: (ports) => ({ EVENTSTORE_URL: eventStoreUrl(ports) }),
};
