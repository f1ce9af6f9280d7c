import { type DynamicModule, Module } from '@nestjs/common';
import { type Archive } from '@pbp/archive';
import { type Config } from '@pbp/contracts';
import { type EventStore } from '@pbp/eventing';
import { type FeedPulse } from '@pbp/live-state';
import { type MikroORM } from '@mikro-orm/postgresql';
import {
  ARCHIVE,
  CONFIG,
  CoreModule,
  EVENT_STORE,
  FEED_PULSE,
  HealthModule,
  LOGGER,
  type Logger,
  ORM,
  READINESS,
  type Readiness,
} from '@pbp/platform';
import { ApiModule } from '../../../api/src/index.js';
import { IngestionModule } from '../../../ingestion/src/index.js';
import { ProjectorModule } from '../../../projector/src/index.js';

/** What the modules share in one process. */
export interface Shared {
  readonly config: Config;
  readonly store: EventStore;
  readonly orm: MikroORM;
  readonly archive: Archive;
  readonly pulse: FeedPulse;
  readonly readiness: Readiness;
  readonly logger: Logger;
}

const instances = (shared: Shared): ReadonlyMap<symbol, unknown> =>
  new Map<symbol, unknown>([
    [CONFIG, shared.config],
    [EVENT_STORE, shared.store],
    [ORM, shared.orm],
    [ARCHIVE, shared.archive],
    [FEED_PULSE, shared.pulse],
    [READINESS, shared.readiness],
    [LOGGER, shared.logger],
  ]);

/** Ingestion, projector and api as modules of one process. */
@Module({})
export class LaptopModule {
  static forRoot(shared: Shared): DynamicModule {
    return {
      module: LaptopModule,
      imports: [CoreModule.forRoot(instances(shared)), HealthModule, IngestionModule, ProjectorModule, ApiModule],
    };
  }
}
