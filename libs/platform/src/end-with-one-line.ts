import { ConfigError } from './load-config.js';
import { DataDirError } from './data-dir-lock.js';
import { PortError } from './listen.js';

const expected = [ConfigError, DataDirError, PortError];

/** Ends the process: one line for what a user can mend, the whole stack for what only we can. */
export const endWithOneLine = (error: unknown): never => {
  const known = error instanceof Error && expected.some((kind) => error instanceof kind);
  process.stderr.write(
    `${known ? error.message : error instanceof Error ? (error.stack ?? error.message) : String(error)}\n`,
  );
  process.exit(1);
};
