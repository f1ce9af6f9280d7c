/**
 * Named bytes that are written once: what folders and S3 have in common. Keys are paths with `/`. Throws what the medium
 * throws: of a folder the errors of its file system, of S3 ArchiveUnavailableError and ArchiveRefusedError.
 */
export interface ObjectStore {
  /** Where it is, for people. */
  readonly place: string;
  /** Durable when it answers. Bytes that are known already under the key stay as they are; nobody ever sees half of them. */
  putOnce(key: string, bytes: Uint8Array): Promise<'written' | 'known'>;
  /** Null for a key that nothing was put under. */
  get(key: string): Promise<Buffer | null>;
  /** Keys that begin with the prefix and have no further `/`, in the order of their bytes. */
  list(prefix: string): Promise<readonly string[]>;
  /** Removing what is not there is no error. */
  remove(key: string): Promise<void>;
}
