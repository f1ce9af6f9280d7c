import { createHash } from 'node:crypto';

/** Raw bodies by the sha256 of their bytes: what the feed said, kept for good. */
export interface Archive {
  /** Keeps the bytes and answers their key; keeping the same bytes again changes nothing. */
  keep(bytes: Uint8Array): Promise<string>;
  /** Throws MissingFromArchiveError for a key that was never kept. */
  read(key: string): Promise<Buffer>;
}

export class MissingFromArchiveError extends Error {
  override readonly name = 'MissingFromArchiveError';

  constructor(readonly key: string) {
    super(`the archive has nothing under ${key}`);
  }
}

/** Lower-case hex sha256 of the bytes. */
export const keyOf = (bytes: Uint8Array): string => createHash('sha256').update(bytes).digest('hex');
