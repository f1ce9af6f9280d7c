import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

/** Another process owns the folder, or nobody may write there. */
export class DataDirError extends Error {
  override readonly name = 'DataDirError';
}

const isAlive = (pid: number): boolean => {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return error instanceof Error && 'code' in error && error.code === 'EPERM';
  }
};

const holderOf = (file: string): number | null => {
  if (!existsSync(file)) return null;
  const pid = Number(readFileSync(file, 'utf8').split('\n')[0]);
  return Number.isInteger(pid) && pid !== process.pid && isAlive(pid) ? pid : null;
};

const writable = (dir: string): void => {
  try {
    mkdirSync(dir, { recursive: true });
    writeFileSync(join(dir, '.writable'), '');
    rmSync(join(dir, '.writable'));
  } catch (error) {
    throw new DataDirError(
      `DATA_DIR=${dir} cannot be written: ${error instanceof Error ? error.message : String(error)}`,
    );
  }
};

/**
 * Takes a data folder for this process alone; the returned function gives it back. A lock left by a dead process is taken over.
 * Throws DataDirError naming the process that holds it.
 */
export const holdDataDir = (dir: string): (() => void) => {
  writable(dir);
  const file = join(dir, 'lock');
  const holder = holderOf(file);
  if (holder !== null) {
    throw new DataDirError(
      `DATA_DIR=${dir} is in use by process ${holder}: stop it, or set DATA_DIR to another folder`,
    );
  }
  rmSync(file, { force: true });
  try {
    writeFileSync(file, `${process.pid}\n`, { flag: 'wx' });
  } catch {
    throw new DataDirError(`DATA_DIR=${dir} was taken by another process this moment: set DATA_DIR to another folder`);
  }
  return () => rmSync(file, { force: true });
};
