import { closeSync, openSync, truncateSync } from 'node:fs';
import { DatabaseSync } from 'node:sqlite';

/** Of https://sqlite.org/rescode.html */
const SQLITE = { BUSY: 5, READONLY: 8, CORRUPT: 11, CANTOPEN: 14, NOTADB: 26 };

const codeOf = (error: unknown): number | undefined =>
  typeof error === 'object' && error !== null && 'errcode' in error && typeof error.errcode === 'number'
    ? error.errcode & 0xff
    : undefined;

/**
 * SQLite's reserved lock (https://sqlite.org/lockingv3.html): one process has it, readers are in nobody's way, and so no
 * answer needs a second try. Nothing is ever committed and the journal is in memory: the file stays empty. A file that
 * may only be read would get a transaction without a lock, hence the write.
 */
const reserve = (file: string): DatabaseSync => {
  const database = new DatabaseSync(file);
  try {
    database.exec('PRAGMA journal_mode = MEMORY; BEGIN IMMEDIATE; PRAGMA user_version = 1');
    return database;
  } catch (error) {
    database.close();
    throw error;
  }
};

/** Why a file cannot be written, in the system's words, where SQLite has fewer. */
const refuse = (file: string, error: unknown): never => {
  closeSync(openSync(file, 'a'));
  throw error;
};

/**
 * Takes the lock of a file, which is made where there is none; the returned function gives it back, and so does the kernel
 * when this process ends, however that is. Null where it is taken. Throws what the system says where the file cannot be
 * written. Only SQLite may open the file in a process that has its lock: the kernel drops it at any other close.
 */
export const lockFile = (file: string): (() => void) | null => {
  try {
    const database = reserve(file);
    return () => database.close();
  } catch (error) {
    switch (codeOf(error)) {
      case SQLITE.BUSY:
        return null;
      case SQLITE.NOTADB:
      case SQLITE.CORRUPT:
        // What somebody wrote into it means nothing, and is in the way; a lock is not lost by emptying the file.
        truncateSync(file);
        return lockFile(file);
      case SQLITE.READONLY:
      case SQLITE.CANTOPEN:
        return refuse(file, error);
      default:
        throw error;
    }
  }
};
