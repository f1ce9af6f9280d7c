import { NestFactory } from '@nestjs/core';
import { type Config } from '@pbp/contracts';
import { withGameUpcasters } from '@pbp/eventing';
import { connectEventStore } from '@pbp/eventstore-db';
import {
  ConfigError,
  CoreModule,
  createLogger,
  endWithOneLine,
  EVENT_STORE,
  loadConfig,
  LOGGER,
  nestLogger,
  ORM,
  Readiness,
  READINESS,
  stopOnSignal,
} from '@pbp/platform';
import { connectReadModels } from '@pbp/read-models';
import { ProjectorModule } from './projector.module.js';

const needed = (config: Config, name: 'EVENTSTORE_URL' | 'DATABASE_URL'): string => {
  const url = config[name];
  if (!url) throw new ConfigError(`${name} is unset: the projector alone needs the stores that it stands between`);
  return url;
};

/** The projector as a process of its own. */
const main = async (): Promise<void> => {
  const config = loadConfig(process.env);
  const urls = { eventStore: needed(config, 'EVENTSTORE_URL'), database: needed(config, 'DATABASE_URL') };
  const logger = createLogger(config.LOG_LEVEL);
  const store = withGameUpcasters(connectEventStore(urls.eventStore));
  const orm = await connectReadModels(urls.database);
  const shared = new Map<symbol, unknown>([
    [EVENT_STORE, store],
    [ORM, orm],
    [READINESS, new Readiness()],
    [LOGGER, logger],
  ]);
  const app = await NestFactory.createApplicationContext(
    { module: class ProjectorProcess {}, imports: [CoreModule.forRoot(shared), ProjectorModule] },
    { logger: nestLogger(logger) },
  );
  stopOnSignal(async () => {
    await app.close();
    await store.close();
    await orm.close();
  });
};

await main().catch(endWithOneLine);
