import { mkdirSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import {
  type Address,
  type EventStoreServer,
  startEventStore,
  type StoreObserver,
  StoreHeldError,
  StoreOpenError,
} from '@pbp/embedded-event-store';
import { noteOwner, ownerOf } from './owner.js';

export interface EventStoreOptions {
  /** Made if it is not there, for its owner alone. */
  readonly dataDir: string;
  readonly listen: Address;
}

/** The log of a data directory. */
export const fileIn = (directory: string): string => join(directory, 'events.db');

const OWNER_ONLY = 0o700;

/**
 * Starts the event store of a data directory. Throws StoreOpenError with one line for the user: the directory cannot be
 * written, another process holds it, or the address is in use.
 */
export const serveEventStore = async (
  { dataDir, listen }: EventStoreOptions,
  observer?: StoreObserver,
): Promise<EventStoreServer> => {
  const directory = resolve(dataDir);
  makeDirectory(directory);
  if (listen.kind === 'unix') makeDirectory(dirname(resolve(listen.path)));
  try {
    const server = await startEventStore(fileIn(directory), listen, observer);
    noteOwner(directory);
    return server;
  } catch (error) {
    if (!(error instanceof StoreHeldError)) throw error;
    throw new StoreHeldError(`${directory}/events.db`, ownerOf(directory));
  }
};

const makeDirectory = (path: string): void => {
  try {
    mkdirSync(path, { recursive: true, mode: OWNER_ONLY });
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    throw new StoreOpenError(`the directory ${path} cannot be made: ${reason}`, { cause: error });
  }
};
