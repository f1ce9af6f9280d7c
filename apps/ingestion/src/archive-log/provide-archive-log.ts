import { type FactoryProvider } from '@nestjs/common';
import { SchedulerRegistry } from '@nestjs/schedule';
import { LogArchiver, type ObjectStore } from '@pbp/archive';
import { type EventStore } from '@pbp/eventing';
import { ARCHIVE_OBJECTS, EVENT_STORE, LOGGER, type Logger, READINESS, type Readiness } from '@pbp/platform';
import { ArchiveLog } from './archive-log.js';

/** Archives the log where the process shares ARCHIVE_OBJECTS. */
export const provideArchiveLog: FactoryProvider<ArchiveLog | null> = {
  provide: ArchiveLog,
  inject: [{ token: ARCHIVE_OBJECTS, optional: true }, EVENT_STORE, READINESS, LOGGER, SchedulerRegistry],
  useFactory: (
    objects: ObjectStore | undefined,
    store: EventStore,
    readiness: Readiness,
    logger: Logger,
    scheduler: SchedulerRegistry,
  ) => (objects ? new ArchiveLog(new LogArchiver(objects, store), readiness, logger, scheduler) : null),
};
