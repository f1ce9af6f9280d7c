import { setTimeout as pause } from 'node:timers/promises';
import { type AsUser } from '../as-user.js';
import { type Binaries } from '../binaries/find-binaries.js';
import { DataFolderHeldError, EmbeddedPostgresError } from '../embedded-postgres-error.js';
import { type Layout } from '../layout.js';
import { reasonInLog, sizeOfLog } from './log-tail.js';
import { readLockFile } from './lock-file.js';
import { type ServerProcess, spawnServer } from './spawn-server.js';

/** Recovery after a crash reads back at most `max_wal_size`; a minute is long for that. */
const longestStart = 60_000;

const heldByAnother = /lock file .* already exists|pre-existing shared memory block|could not (bind|create lock file)/;

const ready = async (server: ServerProcess, cluster: string): Promise<boolean> => {
  const lock = await readLockFile(cluster);
  return lock?.pid === server.pid && lock.ready;
};

const whyItEnded = async (layout: Layout, from: number): Promise<EmbeddedPostgresError> => {
  const reason = await reasonInLog(layout.log, from);
  const line = `PostgreSQL did not start: ${reason} (log: ${layout.log})`;
  return heldByAnother.test(reason) ? new DataFolderHeldError(line) : new EmbeddedPostgresError(line);
};

/** Starts the server and resolves once it accepts connections. */
export const runServer = async (binaries: Binaries, layout: Layout, user: AsUser): Promise<ServerProcess> => {
  const from = await sizeOfLog(layout.log);
  const server = spawnServer(binaries, layout, user);
  const ended = server.exited.then(() => true);
  const deadline = Date.now() + longestStart;
  while (Date.now() < deadline) {
    if (await ready(server, layout.cluster)) return server;
    if (await Promise.race([ended, pause(10, false)])) throw await whyItEnded(layout, from);
  }
  server.kill('SIGQUIT');
  throw new EmbeddedPostgresError(`PostgreSQL was not ready after ${longestStart / 1000} s (log: ${layout.log})`);
};
