/** Errors that a user can mend: what they say is one line that tells how. */
const forUsers = new Set([
  'AccountError',
  'ArchiveError',
  'ConfigError',
  'DataDirError',
  'DeadLetterError',
  'EmbeddedPostgresError',
  'PortError',
  'PortTaken',
  'SchemaRegistryError',
  'StartError',
  'StoreHeldError',
  'StoreOpenError',
  'TopicMismatchError',
  'UnusableDatabaseError',
]);

const said = (error: unknown): string => {
  if (!(error instanceof Error)) return String(error);
  return forUsers.has(error.name) ? error.message : (error.stack ?? error.message);
};

/** Ends the process: one line for what a user can mend, the whole stack for what only we can. */
export const endWithOneLine = (error: unknown): never => {
  process.stderr.write(`${said(error)}\n`);
  process.exit(1);
};
