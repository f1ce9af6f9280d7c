import { randomUUID } from 'node:crypto';
import { type Type } from '@nestjs/common';
import { type MikroORM } from '@mikro-orm/postgresql';
import { type NestExpressApplication } from '@nestjs/platform-express';
import { Test } from '@nestjs/testing';
import { type EventStore, InMemoryEventStore } from '@pbp/eventing';
import { InProcessLiveState, type LiveState } from '@pbp/live-state';
import {
  ACCOUNTS_ORM,
  CONFIG,
  CoreModule,
  createLogger,
  EVENT_STORE,
  FEED_PULSE,
  HealthModule,
  listen,
  LIVE_STATE,
  loadConfig,
  LOGGER,
  type Logger,
  nestLogger,
  ORM,
  POOLS_ORM,
  PREDICTIONS_ORM,
  READINESS,
  Readiness,
} from '@pbp/platform';
import { ApiModule } from '../api.module.js';
import { prepareApi } from '../prepare-api.js';
import { READ_MODELS } from '../read-models/read-models.js';
import { FoldedReadModels } from './folded-read-models.js';

interface Given {
  readonly store?: EventStore;
  readonly environment?: Readonly<Record<string, string>>;
  readonly webRoot?: string;
  readonly port?: number;
  /** The read models in a real database; folded from the log without it. */
  readonly orm?: MikroORM;
  /** The tables of accounts; without them nobody can have a session. */
  readonly accounts?: MikroORM;
  /** The tables of pools; without them there are none. */
  readonly pools?: MikroORM;
  /** The rows of questions and answers; without them nobody is asked anything. */
  readonly predictions?: MikroORM;
  /** Default: none is written. */
  readonly logger?: Logger;
  readonly modules?: readonly Type[];
  /** That of this process alone unless given. It is not closed with the API. */
  readonly live?: LiveState;
}

/** The whole API on a free port, over a log in memory unless another is given. */
export const startApi = async ({
  store = new InMemoryEventStore(),
  environment = {},
  webRoot,
  port = 0,
  orm,
  accounts,
  pools,
  predictions,
  logger = createLogger('silent'),
  modules = [],
  live = new InProcessLiveState(store),
}: Given = {}) => {
  const { pulse } = live;
  const readiness = new Readiness();
  const core = CoreModule.forRoot(
    new Map<symbol, unknown>([
      [CONFIG, loadConfig({ SESSION_SECRET: randomUUID(), ...environment })],
      [EVENT_STORE, store],
      [FEED_PULSE, pulse],
      [LIVE_STATE, live],
      [READINESS, readiness],
      [LOGGER, logger],
      [ORM, orm],
      [ACCOUNTS_ORM, accounts],
      [POOLS_ORM, pools],
      [PREDICTIONS_ORM, predictions],
    ]),
  );
  const testing = Test.createTestingModule({ imports: [core, HealthModule, ...modules, ApiModule] });
  if (!orm) testing.overrideProvider(READ_MODELS).useValue(new FoldedReadModels(store));
  const module = await testing.compile();
  const app = module.createNestApplication<NestExpressApplication>({ logger: nestLogger(logger) });
  prepareApi(app, { webRoot });
  const url = `http://127.0.0.1:${await listen(app, '127.0.0.1', port)}`;
  return { app, store, pulse, readiness, url, server: app.getHttpServer() };
};

export type RunningApi = Awaited<ReturnType<typeof startApi>>;
