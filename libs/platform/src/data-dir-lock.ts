import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { isAlive } from './is-alive.js';

/** Another process owns the folder, or nobody may write there. */
export class DataDirError extends Error {
  override readonly name = 'DataDirError';
}

const holderOf = (file: string): number | null => {
  if (!existsSync(file)) return null;
  const pid = Number(readFileSync(file, 'utf8').split('\n')[0]);
  return Number.isInteger(pid) && pid > 0 && pid !== process.pid && isAlive(pid) ? pid : null;
};

/** Does what writes in the folder. Throws DataDirError with the system's own words where that is refused. */
const writing = (dir: string, write: () => void): void => {
  try {
    write();
  } catch (error) {
    if (error instanceof DataDirError) throw error;
    const reason = error instanceof Error ? error.message : String(error);
    throw new DataDirError(`DATA_DIR=${dir} cannot be written: ${reason}`);
  }
};

const isTaken = (error: unknown): boolean => error instanceof Error && 'code' in error && error.code === 'EEXIST';

/** The lock is never left behind empty: a full disk takes the name of a file and refuses its content. */
const writeLock = (dir: string, file: string): void => {
  try {
    writeFileSync(file, `${process.pid}\n`, { flag: 'wx' });
  } catch (error) {
    if (isTaken(error)) {
      throw new DataDirError(
        `DATA_DIR=${dir} was taken by another process this moment: set DATA_DIR to another folder`,
      );
    }
    rmSync(file, { force: true });
    throw error;
  }
};

/**
 * Takes a data folder for this process alone; the returned function gives it back. A lock left by a dead process is taken over.
 * Throws DataDirError naming the process that holds it.
 */
export const holdDataDir = (dir: string): (() => void) => {
  writing(dir, () => mkdirSync(dir, { recursive: true }));
  const file = join(dir, 'lock');
  const holder = holderOf(file);
  if (holder !== null) {
    throw new DataDirError(
      `DATA_DIR=${dir} is in use by process ${holder}: stop it, or set DATA_DIR to another folder`,
    );
  }
  writing(dir, () => rmSync(file, { force: true }));
  writing(dir, () => writeLock(dir, file));
  return () => rmSync(file, { force: true });
};
