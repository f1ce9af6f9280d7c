import { type DynamicModule, Module } from '@nestjs/common';
import { BodyArchive, type ObjectStore } from '@pbp/archive';
import { type Config } from '@pbp/contracts';
import { type EventStore } from '@pbp/eventing';
import { type LiveState } from '@pbp/live-state';
import { type MikroORM } from '@mikro-orm/postgresql';
import {
  ACCOUNTS_ORM,
  ARCHIVE,
  ARCHIVE_OBJECTS,
  CONFIG,
  CoreModule,
  EVENT_STORE,
  FEED_PULSE,
  HealthModule,
  LIVE_STATE,
  LOGGER,
  type Logger,
  ORM,
  POOLS_ORM,
  PREDICTIONS_ORM,
  READINESS,
  type Readiness,
} from '@pbp/platform';
import { ApiModule } from '../../../api/src/index.js';
import { IngestionModule } from '../../../ingestion/src/index.js';
import { ProjectorModule } from '../../../projector/src/index.js';
import { QuestionDeskModule } from '../../../question-desk/src/index.js';

/** What the modules share in one process. */
export interface Shared {
  readonly config: Config;
  readonly store: EventStore;
  readonly orm: MikroORM;
  readonly accounts: MikroORM;
  readonly pools: MikroORM;
  readonly predictions: MikroORM;
  readonly archive: ObjectStore;
  readonly live: LiveState;
  readonly readiness: Readiness;
  readonly logger: Logger;
}

const instances = (shared: Shared): ReadonlyMap<symbol, unknown> =>
  new Map<symbol, unknown>([
    [CONFIG, shared.config],
    [EVENT_STORE, shared.store],
    [ORM, shared.orm],
    [ACCOUNTS_ORM, shared.accounts],
    [POOLS_ORM, shared.pools],
    [PREDICTIONS_ORM, shared.predictions],
    [ARCHIVE, new BodyArchive(shared.archive)],
    [ARCHIVE_OBJECTS, shared.archive],
    [FEED_PULSE, shared.live.pulse],
    [LIVE_STATE, shared.live],
    [READINESS, shared.readiness],
    [LOGGER, shared.logger],
  ]);

/** Ingestion, projector, question desk and api as modules of one process. */
@Module({})
export class LaptopModule {
  static forRoot(shared: Shared): DynamicModule {
    return {
      module: LaptopModule,
      imports: [
        CoreModule.forRoot(instances(shared)),
        HealthModule,
        IngestionModule,
        ProjectorModule,
        QuestionDeskModule,
        ApiModule,
      ],
    };
  }
}
