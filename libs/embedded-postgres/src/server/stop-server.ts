import { setTimeout as pause } from 'node:timers/promises';
import { type ServerProcess } from './spawn-server.js';

const patience = 10_000;

const endsWithin = (server: ServerProcess, milliseconds: number): Promise<boolean> =>
  Promise.race([server.exited.then(() => true), pause(milliseconds, false, { ref: false })]);

/** Fast shutdown: clients are cut, everything is on disk. Where that takes too long, the next start recovers. */
export const stopServer = async (server: ServerProcess): Promise<void> => {
  server.kill('SIGINT');
  if (await endsWithin(server, patience)) return;
  server.kill('SIGQUIT');
  if (await endsWithin(server, patience)) return;
  server.kill('SIGKILL');
  await server.exited;
};
