import { execFile } from 'node:child_process';
import { readFile, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { promisify } from 'node:util';

const run = promisify(execFile);

/** What a server writes into `postmaster.pid`: its process id first, its state in the eighth line. */
export interface LockFile {
  readonly pid: number;
  readonly ready: boolean;
}

const pathOf = (cluster: string): string => join(cluster, 'postmaster.pid');

export const readLockFile = async (cluster: string): Promise<LockFile | null> => {
  try {
    const lines = (await readFile(pathOf(cluster), 'utf8')).split('\n');
    return { pid: Number(lines[0]), ready: lines[7]?.trim() === 'ready' };
  } catch {
    return null;
  }
};

const commandOf = async (pid: number): Promise<string> => {
  try {
    if (process.platform === 'linux') return await readFile(`/proc/${pid}/cmdline`, 'utf8');
    return (await run('ps', ['-ww', '-o', 'command=', '-p', String(pid)])).stdout;
  } catch {
    return '';
  }
};

/** The lock of the process that serves this cluster now: after a crash the file stays, and its process id may be anybody's. */
export const readHolder = async (cluster: string): Promise<LockFile | null> => {
  const lock = await readLockFile(cluster);
  if (!lock) return null;
  return (await commandOf(lock.pid)).includes(cluster) ? lock : null;
};

/** Only for a lock that no server holds: PostgreSQL cannot tell a stranger under the same process id and would refuse for ever. */
export const removeLockFile = (cluster: string): Promise<void> => rm(pathOf(cluster), { force: true });
