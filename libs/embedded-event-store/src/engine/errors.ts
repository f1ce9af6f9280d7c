/** The data directory cannot be served: the message is one line for whoever started the server. */
export class StoreOpenError extends Error {
  override readonly name: string = 'StoreOpenError';
}

/** Another process has the log open. */
export class StoreHeldError extends StoreOpenError {
  override readonly name = 'StoreHeldError';

  constructor(file: string, pid?: string) {
    const holder = pid === undefined ? 'another process' : `process ${pid}`;
    super(`${file} is held by ${holder}: stop that one, or choose another data directory`);
  }
}

/** Nothing was written, or it is not known whether it was: a repetition with the same ids settles it. */
export class WriteFailedError extends Error {
  constructor(cause: unknown) {
    super(`the event store could not write: ${reasonOf(cause)}`, { cause });
  }
}

/** SQLite's primary result codes, https://www.sqlite.org/rescode.html */
export const SQLITE = { BUSY: 5, READONLY: 8, IOERR: 10, FULL: 13, CANTOPEN: 14, NOTADB: 26 } as const;

/** The primary result code of an error from SQLite; undefined for any other. */
export const sqliteCode = (error: unknown): number | undefined =>
  typeof error === 'object' && error !== null && 'errcode' in error && typeof error.errcode === 'number'
    ? error.errcode & 0xff
    : undefined;

export const reasonOf = (error: unknown): string => {
  switch (sqliteCode(error)) {
    case SQLITE.FULL:
      return 'the disk is full';
    case SQLITE.READONLY:
      return 'the file is read-only';
    case SQLITE.IOERR:
      return 'the disk refused it (I/O error)';
    default:
      return error instanceof Error ? error.message : String(error);
  }
};
