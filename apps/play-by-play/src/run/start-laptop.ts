import { NestFactory } from '@nestjs/core';
import { type NestExpressApplication } from '@nestjs/platform-express';
import { connectAccounts } from '@pbp/accounts';
import { openObjects } from '@pbp/archive';
import { type Config } from '@pbp/contracts';
import { withGameUpcasters } from '@pbp/eventing';
import { connectEventStore } from '@pbp/eventstore-db';
import { openLiveState } from '@pbp/live-state';
import {
  blaming,
  checkPort,
  DataDirError,
  holdDataDir,
  listen,
  type Logger,
  nestLogger,
  Readiness,
  urlOf,
} from '@pbp/platform';
import { connectPools } from '@pbp/pools';
import { connectPredictions } from '@pbp/prediction-models';
import { connectReadModels } from '@pbp/read-models';
import { prepareApi } from '../../../api/src/index.js';
import { secondHostOf } from '../../../espn-simulator/src/index.js';
import { LaptopModule } from './laptop.module.js';
import { keptSessionSecret } from './session-secret.js';
import { publishServices, withdrawServices } from './services.js';
import { startDatabase } from './start-database.js';
import { startEventStore, type Started } from './start-event-store.js';
import { startSimulator } from './start-simulator.js';

export interface Laptop {
  readonly url: string;
  stop(): Promise<void>;
}

/** Stops in the reverse order of starting; one that fails to stop does not keep the others. */
class Ends {
  private readonly ends: (() => unknown)[] = [];

  add(end: () => unknown): void {
    this.ends.unshift(end);
  }

  async all(): Promise<void> {
    for (const end of this.ends.splice(0)) await Promise.resolve(end()).catch(() => undefined);
  }
}

const noSimulator: Started = { url: '', stop: async () => undefined };

const isDiskFull = (error: unknown): boolean => error instanceof Error && 'code' in error && error.code === 'ENOSPC';

/** The whole system for one machine: stores as children, the rest as modules of this process. */
export const startLaptop = async (config: Config, logger: Logger): Promise<Laptop> => {
  const ends = new Ends();
  try {
    const folder = holdDataDir(config.DATA_DIR);
    ends.add(() => folder.release());
    await checkPort(config.HOST, config.PORT);
    const laptop = await start(config, logger, ends);
    folder.servesAt(laptop.url);
    return laptop;
  } catch (error) {
    await ends.all();
    throw isDiskFull(error)
      ? new DataDirError(`DATA_DIR=${config.DATA_DIR} cannot be written: the disk is full`)
      : error;
  }
};

/** What fails at a store of one's own is the fault of the variable that names it; nobody has set one for ours. */
const connected = async <Store>(
  config: Config,
  variable: 'EVENTSTORE_URL' | 'DATABASE_URL',
  connect: () => Store | Promise<Store>,
): Promise<Store> => (config[variable] ? blaming(variable, connect) : connect());

const askingSimulator = (config: Config, url: string): Config =>
  url ? { ...config, ESPN_BASE_URL: url, ESPN_FALLBACK_URL: secondHostOf(url) } : config;

const start = async (config: Config, logger: Logger, ends: Ends): Promise<Laptop> => {
  const readiness = new Readiness();
  const begin = async (starting: Promise<Started>): Promise<string> => {
    const started = await starting;
    ends.add(() => started.stop());
    return started.url;
  };
  const [eventStoreUrl, databaseUrl, simulatorUrl] = await Promise.all([
    begin(startEventStore(config, readiness, logger)),
    begin(startDatabase(config, readiness, logger)),
    begin(
      config.SIMULATED && !config.ESPN_BASE_URL
        ? startSimulator(config, readiness, logger)
        : Promise.resolve(noSimulator),
    ),
  ]);
  const store = withGameUpcasters(await connected(config, 'EVENTSTORE_URL', () => connectEventStore(eventStoreUrl)));
  ends.add(() => store.close());
  const live = openLiveState(config.REDIS_URL, store);
  ends.add(() => live.close());
  const orm = await connected(config, 'DATABASE_URL', () => connectReadModels(databaseUrl));
  ends.add(() => orm.close());
  const accounts = await connected(config, 'DATABASE_URL', () => connectAccounts(databaseUrl));
  ends.add(() => accounts.close());
  const pools = await connected(config, 'DATABASE_URL', () => connectPools(databaseUrl));
  ends.add(() => pools.close());
  const predictions = await connected(config, 'DATABASE_URL', () => connectPredictions(databaseUrl));
  ends.add(() => predictions.close());
  await publishServices(config.DATA_DIR, { pid: process.pid, eventStore: eventStoreUrl, database: databaseUrl });
  ends.add(() => withdrawServices(config.DATA_DIR));

  const module = LaptopModule.forRoot({
    config: { ...askingSimulator(config, simulatorUrl), SESSION_SECRET: keptSessionSecret(config) },
    store,
    orm,
    accounts,
    pools,
    predictions,
    readiness,
    logger,
    live,
    archive: openObjects(config),
  });
  const app = await NestFactory.create<NestExpressApplication>(module, { logger: nestLogger(logger) });
  ends.add(() => app.close());
  prepareApi(app);
  return { url: urlOf(config.HOST, await listen(app, config.HOST, config.PORT)), stop: () => ends.all() };
};
