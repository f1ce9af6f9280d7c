import { NestFactory } from '@nestjs/core';
import { type NestExpressApplication } from '@nestjs/platform-express';
import { type Config } from '@pbp/contracts';
import { withGameUpcasters } from '@pbp/eventing';
import { connectEventStore } from '@pbp/eventstore-db';
import { InProcessFeedPulse } from '@pbp/live-state';
import {
  CONFIG,
  ConfigError,
  CoreModule,
  createLogger,
  endWithOneLine,
  EVENT_STORE,
  FEED_PULSE,
  listen,
  loadConfig,
  LOGGER,
  nestLogger,
  ORM,
  Readiness,
  READINESS,
  stopOnSignal,
} from '@pbp/platform';
import { connectReadModels } from '@pbp/read-models';
import { ApiModule } from './api.module.js';
import { prepareApi } from './prepare-api.js';

const needed = (config: Config, name: 'EVENTSTORE_URL' | 'DATABASE_URL'): string => {
  const url = config[name];
  if (!url) throw new ConfigError(`${name} is unset: the API alone needs the stores that it reads`);
  return url;
};

/** The API as a process of its own. */
const main = async (): Promise<void> => {
  const config = loadConfig(process.env);
  const urls = { eventStore: needed(config, 'EVENTSTORE_URL'), database: needed(config, 'DATABASE_URL') };
  const logger = createLogger(config.LOG_LEVEL);
  const store = withGameUpcasters(connectEventStore(urls.eventStore));
  const orm = await connectReadModels(urls.database);
  const shared = new Map<symbol, unknown>([
    [CONFIG, config],
    [EVENT_STORE, store],
    [ORM, orm],
    [FEED_PULSE, new InProcessFeedPulse()],
    [READINESS, new Readiness()],
    [LOGGER, logger],
  ]);
  const app = await NestFactory.create<NestExpressApplication>(
    { module: class ApiProcess {}, imports: [CoreModule.forRoot(shared), ApiModule] },
    { logger: nestLogger(logger) },
  );
  prepareApi(app);
  stopOnSignal(async () => {
    await app.close();
    await store.close();
    await orm.close();
  });
  const port = await listen(app, config.HOST, config.PORT);
  process.stdout.write(`ready http://${config.HOST}:${port}\n`);
};

await main().catch(endWithOneLine);
