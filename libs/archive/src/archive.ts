/** Raw bodies by the sha256 of their bytes: what the feed said, kept for good. */
export interface Archive {
  /**
   * Keeps the bytes and answers their key; keeping the same bytes again changes nothing. Throws what its medium throws
   * (a full disk), or ArchiveUnavailableError, in bounded time: then nothing may be noted that refers to the bytes.
   */
  keep(bytes: Uint8Array): Promise<string>;
  /** Throws MissingFromArchiveError for a key that was never kept, BrokenArchiveError for bytes that are not the kept ones. */
  read(key: string): Promise<Buffer>;
}
