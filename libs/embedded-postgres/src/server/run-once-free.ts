import { setTimeout as pause } from 'node:timers/promises';
import { type AsUser } from '../as-user.js';
import { type Binaries } from '../binaries/find-binaries.js';
import { DataFolderHeldError } from '../embedded-postgres-error.js';
import { type Layout } from '../layout.js';
import { readHolder, removeLockFile } from './lock-file.js';
import { runServer } from './run-server.js';
import { type ServerProcess } from './spawn-server.js';

/** A server on its way out gets time; one that serves its clients will not go. */
const patience = { ending: 15_000, serving: 2_000 } as const;

/** Starts the server; where the folder is still held by one that is ending, or by the ghost of a killed one, waits for it. */
export const runOnceFree = async (binaries: Binaries, layout: Layout, user: AsUser): Promise<ServerProcess> => {
  const since = Date.now();
  for (;;) {
    try {
      return await runServer(binaries, layout, user);
    } catch (error) {
      if (!(error instanceof DataFolderHeldError)) throw error;
      const holder = await readHolder(layout.cluster);
      if (Date.now() - since > (holder?.ready ? patience.serving : patience.ending)) {
        throw holder
          ? new DataFolderHeldError(`PostgreSQL process ${holder.pid} already serves ${layout.home}`)
          : error;
      }
      if (!holder) await removeLockFile(layout.cluster);
    }
    await pause(250);
  }
};
