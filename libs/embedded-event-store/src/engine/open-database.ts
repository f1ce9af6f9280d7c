import { DatabaseSync } from 'node:sqlite';
import { reasonOf, SQLITE, sqliteCode, StoreHeldError, StoreOpenError } from './errors.js';

/**
 * Version of the stored format. A row's blob is what the wire carries (see wire/stored-event.ts), so a change of either
 * is a new version, and opening an older one must then rewrite it.
 */
export const FORMAT_VERSION = 1;

/*
 * positions: 1, 2, 3… over the whole log, given by the engine; a row is named by the first one in it.
 * frames:    the gRPC frames of `count` events of one append, revisions `revision`, `revision + 1`…
 */
const SCHEMA = `
  CREATE TABLE streams(id INTEGER PRIMARY KEY, name TEXT NOT NULL UNIQUE) STRICT;
  CREATE TABLE chunks(
    position INTEGER PRIMARY KEY,
    stream INTEGER NOT NULL,
    revision INTEGER NOT NULL,
    count INTEGER NOT NULL,
    frames BLOB NOT NULL
  ) STRICT;
  CREATE UNIQUE INDEX chunks_of_stream ON chunks(stream, revision);
  PRAGMA user_version = ${FORMAT_VERSION};
`;

/**
 * Opens the log, or makes an empty one. The exclusive lock is the kernel's: it keeps a second process out and dies with
 * this one, however that ends. Throws StoreOpenError.
 */
export const openDatabase = (file: string): DatabaseSync => {
  let database: DatabaseSync | undefined;
  try {
    database = new DatabaseSync(file);
    database.exec('PRAGMA locking_mode = EXCLUSIVE; PRAGMA journal_mode = WAL; PRAGMA synchronous = FULL');
    database.exec('PRAGMA cache_size = -16384; PRAGMA journal_size_limit = 67108864');
    database.exec('BEGIN EXCLUSIVE');
    prepareFormat(database, file);
    database.exec('COMMIT');
    return database;
  } catch (error) {
    database?.close();
    if (error instanceof StoreOpenError) throw error;
    if (sqliteCode(error) === SQLITE.BUSY) throw new StoreHeldError(file);
    throw new StoreOpenError(explain(error, file), { cause: error });
  }
};

const prepareFormat = (database: DatabaseSync, file: string): void => {
  const version = database.prepare('PRAGMA user_version').get()?.['user_version'];
  if (version === FORMAT_VERSION) return;
  const tables = database.prepare('SELECT count(*) AS tables FROM sqlite_schema').get()?.['tables'];
  if (version === 0 && tables === 0) return database.exec(SCHEMA);
  throw new StoreOpenError(
    `${file} has format ${String(version)}, and this event store reads format ${FORMAT_VERSION} only: use the version that wrote it`,
  );
};

const explain = (error: unknown, file: string): string => {
  switch (sqliteCode(error)) {
    case SQLITE.NOTADB:
      return `${file} is not an event store`;
    case SQLITE.CANTOPEN:
    case SQLITE.READONLY:
      return `${file} cannot be written: choose a data directory that can`;
    default:
      return `${file} cannot be opened: ${reasonOf(error)}`;
  }
};
