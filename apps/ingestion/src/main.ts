import { join } from 'node:path';
import { NestFactory } from '@nestjs/core';
import { FolderArchive } from '@pbp/archive';
import { withGameUpcasters } from '@pbp/eventing';
import { connectEventStore } from '@pbp/eventstore-db';
import { InProcessFeedPulse } from '@pbp/live-state';
import {
  ARCHIVE,
  CONFIG,
  ConfigError,
  CoreModule,
  createLogger,
  endWithOneLine,
  EVENT_STORE,
  FEED_PULSE,
  loadConfig,
  LOGGER,
  nestLogger,
  Readiness,
  READINESS,
  stopOnSignal,
} from '@pbp/platform';
import { IngestionModule } from './ingestion.module.js';

/** Ingestion as a process of its own. */
const main = async (): Promise<void> => {
  const config = loadConfig(process.env);
  if (!config.EVENTSTORE_URL)
    throw new ConfigError('EVENTSTORE_URL is unset: ingestion alone needs the event store it writes to');
  const logger = createLogger(config.LOG_LEVEL);
  const store = withGameUpcasters(connectEventStore(config.EVENTSTORE_URL));
  const shared = new Map<symbol, unknown>([
    [CONFIG, config],
    [EVENT_STORE, store],
    [ARCHIVE, new FolderArchive(join(config.DATA_DIR, 'archive'))],
    [FEED_PULSE, new InProcessFeedPulse()],
    [READINESS, new Readiness()],
    [LOGGER, logger],
  ]);
  const app = await NestFactory.createApplicationContext(
    { module: class Ingestion {}, imports: [CoreModule.forRoot(shared), IngestionModule] },
    { logger: nestLogger(logger) },
  );
  stopOnSignal(async () => {
    await app.close();
    await store.close();
  });
};

await main().catch(endWithOneLine);
