/** The embedded PostgreSQL cannot be had; the message is one line that says why and what helps. */
export class EmbeddedPostgresError extends Error {
  readonly code = 'EMBEDDED_POSTGRES';
  override readonly name = 'EmbeddedPostgresError';
}

/** The server was refused because another process holds the data folder, or has only just let go of it. */
export class DataFolderHeldError extends EmbeddedPostgresError {}
