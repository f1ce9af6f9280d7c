import { Module } from '@nestjs/common';
import { ScheduleModule } from '@nestjs/schedule';
import { type Archive } from '@pbp/archive';
import { type Config } from '@pbp/contracts';
import { espnClient } from '@pbp/espn';
import { type EventStore } from '@pbp/eventing';
import { ARCHIVE, CONFIG, EVENT_STORE, LOGGER, type Logger, READINESS, type Readiness, version } from '@pbp/platform';
import { AskFeed } from './ask-feed/ask-feed.js';
import { FeedClock } from './loop/feed-clock.js';
import { Bookkeeping } from './note-poll/bookkeeping.js';
import { PollNotes } from './note-poll/poll-notes.js';
import { PollFeed } from './poll-feed.js';

const clientOf = (config: Config) =>
  espnClient({
    version,
    baseUrl: config.ESPN_BASE_URL,
    fallbackUrl: config.ESPN_FALLBACK_URL,
    userAgent: config.ESPN_USER_AGENT,
  });

/** Polls the feed and appends what changed. Needs CONFIG, EVENT_STORE, ARCHIVE, FEED_PULSE, READINESS and LOGGER. */
@Module({
  imports: [ScheduleModule.forRoot()],
  providers: [
    FeedClock,
    PollFeed,
    {
      provide: AskFeed,
      inject: [CONFIG, FeedClock, READINESS],
      useFactory: (config: Config, clock: FeedClock, readiness: Readiness) =>
        new AskFeed(clientOf(config), clock, readiness),
    },
    {
      provide: Bookkeeping,
      inject: [EVENT_STORE, ARCHIVE, READINESS, LOGGER],
      useFactory: (store: EventStore, archive: Archive, readiness: Readiness, logger: Logger) =>
        new Bookkeeping(new PollNotes(store, archive), readiness, logger),
    },
  ],
})
export class IngestionModule {}
