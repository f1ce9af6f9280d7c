import { mkdirSync, realpathSync } from 'node:fs';
import { join } from 'node:path';
import { lockFile } from './data-dir-lock-file.js';
import { awaitedHolder, type Holder, livingHolder, nameOf, noteSelf, removeNote } from './data-dir-lock-holder.js';
import { reasonOf } from './reason-of.js';

/** Another process owns the folder, or nobody may write there. */
export class DataDirError extends Error {
  override readonly name = 'DataDirError';
}

/** Another process owns the folder; `pid` is null where it left no word. */
export class DataDirHeldError extends DataDirError {
  readonly pid: number | null;

  constructor(dir: string, holder: Holder | null) {
    const who = holder ? nameOf(holder) : 'another process';
    super(`DATA_DIR=${dir} is in use by ${who}: stop it, or set DATA_DIR to another folder`);
    this.pid = holder?.pid ?? null;
  }
}

/** A data folder that belongs to this process. */
export interface HeldDataDir {
  /** Where this process is found, for the message that another one gets. */
  servesAt(url: string): void;
  release(): void;
}

/** Does what writes in the folder. Throws DataDirError with the system's own words where that is refused. */
const writing = <T>(dir: string, write: () => T): T => {
  try {
    return write();
  } catch (error) {
    const reason = reasonOf(error);
    throw new DataDirError(`DATA_DIR=${dir} cannot be written: ${reason}`);
  }
};

/** Another user's lock cannot be tried: there the note has to do. */
const lockFolder = (dir: string): (() => void) => {
  try {
    const unlock = writing(dir, () => lockFile(join(dir, 'lock')));
    if (unlock) return unlock;
  } catch (error) {
    if (!livingHolder(dir)) throw error;
  }
  throw new DataDirHeldError(dir, awaitedHolder(dir));
};

/** What a note may fail to be without harm: it only serves the message that another process gets. */
const ifPossible = (write: () => void): void => {
  try {
    write();
  } catch {
    // A full disk, or a folder that is gone.
  }
};

/** Takes the lock and notes who has it; the returned function takes both back. */
const take = (dir: string): (() => void) => {
  const unlock = lockFolder(dir);
  try {
    // Which also proves that something can be written.
    writing(dir, () => noteSelf(dir));
  } catch (error) {
    unlock();
    throw error;
  }
  return () => {
    ifPossible(() => removeNote(dir));
    unlock();
  };
};

/** Folders of this process by their real path: parts of one program may each hold a folder that both work in. */
const held = new Map<string, { holds: number; readonly giveBack: () => void }>();

const letGo = (path: string): void => {
  const hold = held.get(path);
  if (!hold || --hold.holds > 0) return;
  held.delete(path);
  hold.giveBack();
};

/**
 * Takes a data folder for this process alone, until it is released or this process ends, be it by kill -9. A process may
 * hold a folder more than once. Throws DataDirHeldError naming the process that holds it, and DataDirError saying why it
 * cannot be written.
 */
export const holdDataDir = (dir: string): HeldDataDir => {
  const path = writing(dir, () => {
    mkdirSync(dir, { recursive: true });
    return realpathSync(dir);
  });
  const hold = held.get(path) ?? { holds: 0, giveBack: take(dir) };
  hold.holds++;
  held.set(path, hold);
  let mine = true;
  const release = () => {
    if (mine) letGo(path);
    mine = false;
  };
  return { servesAt: (url) => ifPossible(() => noteSelf(dir, url)), release };
};
