import { Inject, Injectable, type OnApplicationBootstrap, type OnApplicationShutdown } from '@nestjs/common';
import { Interval, SchedulerRegistry } from '@nestjs/schedule';
import { type Config } from '@pbp/contracts';
import { type LeagueId } from '@pbp/domain';
import { atMost } from '@pbp/eventing';
import { type FeedPulse } from '@pbp/live-state';
import { CONFIG, FEED_PULSE, LOGGER, type Logger } from '@pbp/platform';
import { AskFeed } from './ask-feed/ask-feed.js';
import { PollingClaims } from './claim-polling/polling-claims.js';
import { FeedClock } from './loop/feed-clock.js';
import { Bookkeeping } from './note-poll/bookkeeping.js';
import { PollLeague } from './poll-league.js';
import { type Polling } from './polling.js';

/** With the release of the claims less than the ten seconds in which a process is to stop. */
const WRITES_WITHIN_MS = 5_000;

/** Polls each league that this process holds, from the moment it does until another holds it. */
@Injectable()
export class PollFeed implements OnApplicationBootstrap, OnApplicationShutdown {
  private readonly polling: Polling;
  private readonly leagues = new Map<LeagueId, PollLeague>();
  private closed = false;

  constructor(
    @Inject(CONFIG) config: Config,
    @Inject(FEED_PULSE) pulse: FeedPulse,
    @Inject(SchedulerRegistry) private readonly scheduler: SchedulerRegistry,
    @Inject(AskFeed) feed: AskFeed,
    @Inject(Bookkeeping) private readonly books: Bookkeeping,
    @Inject(FeedClock) clock: FeedClock,
    @Inject(PollingClaims) private readonly claims: PollingClaims,
    @Inject(LOGGER) private readonly logger: Logger,
  ) {
    this.polling = { feed, books, clock, pulse, config, holds: (league) => claims.holds(league) };
  }

  onApplicationBootstrap(): void {
    this.claims.begin((league, isHeld) => (isHeld ? this.take(league) : this.leave(league)));
  }

  /**
   * What is being written is written to its end before another may poll, unless archive or log keep it from that: the
   * order of the log needs nobody's waiting, and the others are to take over before this process is killed.
   */
  async onApplicationShutdown(): Promise<void> {
    this.closed = true;
    for (const league of this.leagues.values()) league.stop();
    this.leagues.clear();
    await atMost(WRITES_WITHIN_MS, this.books.close());
    await this.claims.release();
  }

  @Interval(1_000)
  tend(): void {
    for (const league of this.leagues.values()) league.tend();
  }

  private take(league: LeagueId): void {
    this.logger.info({ league }, 'this process polls the league');
    // Who polled before may have written what this process does not know.
    void this.books.forget().then(() => {
      if (this.closed || !this.claims.holds(league) || this.leagues.has(league)) return;
      const polled = new PollLeague(this.polling, league, this.scheduler, this.logger);
      this.leagues.set(league, polled);
      polled.start();
    });
  }

  private leave(league: LeagueId): void {
    this.logger.warn({ league }, 'another process polls the league: this one stands by');
    this.leagues.get(league)?.stop();
    this.leagues.delete(league);
  }
}
