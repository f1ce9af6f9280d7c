import { once } from 'node:events';
import { connect } from 'node:net';
import { eventStoreUrl } from './definitions/event-store.js';
import { inEnvFile } from './env-file.js';
import { type Ports } from './ports.js';
import { allServices } from './all-services.js';
import { type Service } from './service.js';

const WITHIN_MS = 3000;
const ESDB = /^(?:esdb|kurrentdb)(?:\+discover)?:\/\/(?:[^@/]*@)?([^:/?,]+):?(\d*)/;
const DEFAULT_PORT = 2113;

/** An EventStoreDB that the caller named; null where that is our own, as after reading the env file. */
export const namedEventStore = (ports: Ports): string | null => {
  const given = process.env['EVENTSTORE_URL'];
  return given && given !== eventStoreUrl(ports) ? given : null;
};

/** The EventStoreDB that the running services were started with instead of our own. */
export const outsideEventStore = (ports: Ports): string | null => {
  const written = inEnvFile('EVENTSTORE_URL');
  return written && written !== eventStoreUrl(ports) ? written : null;
};

/** Throws unless something listens there. */
export const needReachable = async (url: string): Promise<void> => {
  const [, host, port] = ESDB.exec(url) ?? [];
  if (!host) throw new Error(`EVENTSTORE_URL=${url} is not an esdb:// URL`);
  const socket = connect({ host, port: Number(port || DEFAULT_PORT), timeout: WITHIN_MS });
  socket.on('timeout', () => socket.destroy(new Error('no answer')));
  try {
    await once(socket, 'connect');
  } catch {
    throw new Error(`nothing answers at EVENTSTORE_URL=${url}: unset it to have the embedded event store started`);
  } finally {
    socket.destroy();
  }
};

/** All services but those that the caller brings. */
export const ownServices = (outside: string | null): readonly Service[] =>
  allServices.filter(({ name }) => outside === null || name !== 'event-store');
