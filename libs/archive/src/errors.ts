/** What an archive refuses or fails to do. `code` is stable; `retryable` says that the same call may succeed later. */
export abstract class ArchiveError extends Error {
  override readonly name = 'ArchiveError';
  abstract readonly code: string;
  readonly retryable: boolean = false;
}

/** The archive cannot be reached or does not answer. */
export class ArchiveUnavailableError extends ArchiveError {
  readonly code = 'ARCHIVE_UNAVAILABLE';
  override readonly retryable = true;
}

/** The archive understood the call and will not do it: wrong keys, no permission, a bucket of somebody else. */
export class ArchiveRefusedError extends ArchiveError {
  readonly code = 'ARCHIVE_REFUSED';
}

export class MissingFromArchiveError extends ArchiveError {
  readonly code = 'MISSING_FROM_ARCHIVE';

  constructor(readonly key: string) {
    super(`the archive has nothing under ${key}`);
  }
}

/** What is kept is not what was written, or a part of it is gone. */
export class BrokenArchiveError extends ArchiveError {
  readonly code = 'ARCHIVE_BROKEN';
}

/** The archive was written from a log that is not this one, nor the beginning of it. */
export class ForeignLogError extends ArchiveError {
  readonly code = 'ARCHIVE_OF_ANOTHER_LOG';
}

/** The event store holds something else than a beginning of the archive, or somebody else writes to it. */
export class RestoreRefusedError extends ArchiveError {
  readonly code = 'RESTORE_REFUSED';
}
