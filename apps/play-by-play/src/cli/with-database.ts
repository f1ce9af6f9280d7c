import { type Config } from '@pbp/contracts';
import { createLogger, holdDataDir, Readiness } from '@pbp/platform';
import { runningServices } from '../run/services.js';
import { startDatabase } from '../run/start-database.js';

/**
 * Runs a command on the database: the one at DATABASE_URL, that of the system running on DATA_DIR, or else one started
 * for the command alone.
 */
export const withDatabase = async <T>(config: Config, command: (url: string) => Promise<T>): Promise<T> => {
  const running = config.DATABASE_URL ?? (await runningServices(config.DATA_DIR))?.database;
  if (running) return command(running);
  const release = holdDataDir(config.DATA_DIR);
  try {
    return await onStarted(config, command);
  } finally {
    release();
  }
};

const onStarted = async <T>(config: Config, command: (url: string) => Promise<T>): Promise<T> => {
  const started = await startDatabase(config, new Readiness(), createLogger(config.LOG_LEVEL));
  return command(started.url).finally(() => started.stop());
};
