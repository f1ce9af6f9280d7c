import { join } from 'node:path';
import { type Config } from '@pbp/contracts';
import { keepEmbeddedPostgres } from '@pbp/embedded-postgres';
import { type Logger, type Readiness } from '@pbp/platform';
import { type Started } from './start-event-store.js';

/** The database of the configuration: the one at DATABASE_URL, or the embedded PostgreSQL as a child process. */
export const startDatabase = async (config: Config, readiness: Readiness, logger: Logger): Promise<Started> => {
  if (config.DATABASE_URL) return { url: config.DATABASE_URL, stop: async () => undefined };
  const server = await keepEmbeddedPostgres({
    dataDir: join(config.DATA_DIR, 'postgres'),
    onDown: () => readiness.down('database', 'PostgreSQL ended and is started again'),
    onUp: () => readiness.ready('database'),
    onFailure: (error) => logger.error({ error }, 'PostgreSQL did not start'),
  });
  readiness.ready('database');
  return { url: server.url, stop: () => server.stop() };
};
