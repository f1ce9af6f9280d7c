import { type Config } from '@pbp/contracts';
import { ConfigError, createLogger, Readiness } from '@pbp/platform';
import { UnusableDatabaseError } from '@pbp/postgres';
import { enterDataDir } from '../run/services.js';
import { startDatabase } from '../run/start-database.js';

const named = (error: unknown): never => {
  if (!(error instanceof UnusableDatabaseError)) throw error;
  throw new ConfigError(`DATABASE_URL is not usable: ${error.message}`, { cause: error });
};

/**
 * Runs a command on the database: the one at DATABASE_URL, that of the system running on DATA_DIR, or else one started
 * for the command alone.
 */
export const withDatabase = async <T>(config: Config, command: (url: string) => Promise<T>): Promise<T> => {
  if (config.DATABASE_URL) return command(config.DATABASE_URL).catch(named);
  const entered = enterDataDir(config.DATA_DIR);
  if (entered.as === 'guest') return command(entered.services.database);
  return onStarted(config, command).finally(() => entered.folder.release());
};

const onStarted = async <T>(config: Config, command: (url: string) => Promise<T>): Promise<T> => {
  const started = await startDatabase(config, new Readiness(), createLogger(config.LOG_LEVEL));
  return command(started.url).finally(() => started.stop());
};
