import { Module } from '@nestjs/common';
import { ScheduleModule } from '@nestjs/schedule';
import { type Archive } from '@pbp/archive';
import { type Config } from '@pbp/contracts';
import { espnClient } from '@pbp/espn';
import { type EventStore } from '@pbp/eventing';
import { ARCHIVE, CONFIG, EVENT_STORE, LOGGER, type Logger, READINESS, type Readiness, version } from '@pbp/platform';
import { provideArchiveLog } from './archive-log/provide-archive-log.js';
import { AskFeed } from './ask-feed/ask-feed.js';
import { PollingClaims } from './claim-polling/polling-claims.js';
import { IngestionHealth } from './ingestion-health.js';
import { FeedClock } from './loop/feed-clock.js';
import { Bookkeeping } from './note-poll/bookkeeping.js';
import { measuredAppends } from './note-poll/measured-appends.js';
import { PollNotes } from './note-poll/poll-notes.js';
import { PollFeed } from './poll-feed.js';

const clientOf = (config: Config) =>
  espnClient({
    version,
    baseUrl: config.ESPN_BASE_URL,
    fallbackUrl: config.ESPN_FALLBACK_URL,
    userAgent: config.ESPN_USER_AGENT,
  });

/**
 * Polls the feed and appends what changed. Needs CONFIG, EVENT_STORE, ARCHIVE, FEED_PULSE, READINESS and LOGGER.
 * Archives the log where ARCHIVE_OBJECTS is shared.
 */
@Module({
  imports: [ScheduleModule.forRoot()],
  providers: [
    FeedClock,
    PollFeed,
    provideArchiveLog,
    {
      provide: AskFeed,
      inject: [CONFIG, FeedClock, READINESS],
      useFactory: (config: Config, clock: FeedClock, readiness: Readiness) =>
        new AskFeed(clientOf(config), clock, readiness),
    },
    {
      provide: IngestionHealth,
      inject: [READINESS],
      useFactory: (readiness: Readiness) => new IngestionHealth(readiness),
    },
    {
      provide: Bookkeeping,
      inject: [EVENT_STORE, ARCHIVE, IngestionHealth, LOGGER],
      useFactory: (store: EventStore, archive: Archive, health: IngestionHealth, logger: Logger) =>
        new Bookkeeping(new PollNotes(measuredAppends(store), archive), health, logger),
    },
    {
      provide: PollingClaims,
      inject: [EVENT_STORE, CONFIG, IngestionHealth, LOGGER],
      useFactory: (store: EventStore, config: Config, health: IngestionHealth, logger: Logger) =>
        new PollingClaims(store, config, health, logger),
    },
  ],
})
export class IngestionModule {}
