import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

/*
 * The lock on a data directory is the database's own. This file only lets a second process name the one that holds it.
 */
const fileIn = (dataDir: string): string => join(dataDir, 'event-store.pid');

export const noteOwner = (dataDir: string): void => writeFileSync(fileIn(dataDir), `${process.pid}\n`);

/** The process that last opened the directory; undefined where none is known. */
export const ownerOf = (dataDir: string): string | undefined => {
  try {
    return readFileSync(fileIn(dataDir), 'utf8').trim();
  } catch {
    return undefined;
  }
};
