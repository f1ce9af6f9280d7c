import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { eventually } from '@pbp/testing';

/** Longer than a first installation takes on a slow machine. */
const LONGEST_WAIT_MS = 3_600_000;
const POLL_MS = 200;
const SQLITE_BUSY = 5;

const isBusy = (error: unknown): boolean =>
  typeof error === 'object' && error !== null && 'errcode' in error && error.errcode === SQLITE_BUSY;

/** False where another process holds it. */
const acquire = (lock: DatabaseSync): boolean => {
  try {
    lock.exec('BEGIN EXCLUSIVE');
    return true;
  } catch (error) {
    if (isBusy(error)) return false;
    throw error;
  }
};

const waitFor = async (lock: DatabaseSync, folder: string): Promise<void> => {
  process.stdout.write(`waiting for another command that works in ${folder} ...\n`);
  const acquired = (): void => {
    if (!acquire(lock)) throw new Error(`another command still works in ${folder}: end it, then try again`);
  };
  await eventually(acquired, { within: LONGEST_WAIT_MS, every: POLL_MS });
};

/** Does the work while nobody else does any in that folder. SQLite's lock, since the kernel forgets it with the process. */
export const withLock = async <T>(folder: string, work: () => Promise<T>): Promise<T> => {
  mkdirSync(folder, { recursive: true });
  const lock = new DatabaseSync(join(folder, 'lock.db'), { timeout: 0 });
  try {
    if (!acquire(lock)) await waitFor(lock, folder);
    return await work();
  } finally {
    lock.close();
  }
};
