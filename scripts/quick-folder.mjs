// Specs begin and leave some thousands of small files, PostgreSQL clusters above all. On a disk each costs the system a
// millisecond of the processor's time, in memory a twelfth of that.
import { chmodSync, mkdtempSync, readdirSync, rmSync, statfsSync } from 'node:fs';
import { freemem } from 'node:os';
import { join } from 'node:path';

const memory = '/dev/shm';
const gigabyte = 2 ** 30;
const prefix = `pbp-specs-${process.getuid?.()}-`;

const hasRoom = () => {
  try {
    const { bavail, bsize } = statfsSync(memory);
    return bavail * bsize > 4 * gigabyte && freemem() > 6 * gigabyte;
  } catch {
    return false;
  }
};

const isAlive = (pid) => {
  try {
    return process.kill(pid, 0);
  } catch {
    return false;
  }
};

/** What a run that was killed has left takes up memory until somebody removes it. */
const removeOrphans = () => {
  for (const name of readdirSync(memory).filter((each) => each.startsWith(prefix)))
    if (!isAlive(Number(name.slice(prefix.length).split('-')[0]))) rmSync(join(memory, name), { recursive: true });
};

/** A folder in memory for this run's files; null where there is none, or somebody says by TMPDIR where they are to be. */
export const quickFolder = () => {
  if (process.env.TMPDIR || !hasRoom()) return null;
  removeOrphans();
  const folder = mkdtempSync(join(memory, `${prefix}${process.pid}-`));
  chmodSync(folder, 0o711); // PostgreSQL, run by root, is another user.
  process.once('exit', () => rmSync(folder, { recursive: true, force: true }));
  return folder;
};
