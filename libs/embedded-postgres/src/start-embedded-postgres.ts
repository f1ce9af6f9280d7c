import { rm } from 'node:fs/promises';
import { chooseUser } from './as-user.js';
import { findBinaries } from './binaries/find-binaries.js';
import { createCluster, superuser } from './cluster/create-cluster.js';
import { type Layout, layoutOf, makeFolders } from './layout.js';
import { turnLog } from './server/log-tail.js';
import { runOnceFree } from './server/run-once-free.js';
import { type Exit, type ServerProcess } from './server/spawn-server.js';
import { stopServer } from './server/stop-server.js';

export interface EmbeddedPostgresOptions {
  /** Folder of this server alone: cluster, log and (where its path is short enough) socket. Made if missing. */
  readonly dataDir: string;
}

export interface EmbeddedPostgres {
  /** For `pg` and whatever is built on it; the same after every start on the same folder. */
  readonly url: string;
  readonly pid: number;
  /** Settles when the server ends, for whatever reason; never rejects. */
  readonly exited: Promise<Exit>;
  stop(): Promise<void>;
}

const urlOf = (layout: Layout): string =>
  `postgresql:///postgres?${new URLSearchParams({ host: layout.socket, user: superuser }).toString().replaceAll('+', '%20')}`;

/**
 * Starts PostgreSQL as a child process on a folder, making the cluster first where there is none. Durable (fsync on),
 * on a unix socket that only this user may open, and never on TCP. The server ends with this process, even at a
 * kill -9 of either; the next start recovers.
 *
 * Throws EmbeddedPostgresError with one line that says what is wrong and what helps.
 */
export const startEmbeddedPostgres = async ({ dataDir }: EmbeddedPostgresOptions): Promise<EmbeddedPostgres> => {
  const [binaries, user] = await Promise.all([findBinaries(), chooseUser()]);
  const layout = layoutOf(dataDir);
  await makeFolders(layout, user);
  await createCluster(binaries, layout, user);
  await turnLog(layout.log);
  const server = await runOnceFree(binaries, layout, user);
  return { url: urlOf(layout), pid: server.pid, exited: server.exited, stop: () => stop(server, layout) };
};

const stop = async (server: ServerProcess, layout: Layout): Promise<void> => {
  await stopServer(server);
  if (!layout.socket.startsWith(layout.home)) await rm(layout.socket, { recursive: true, force: true });
};
