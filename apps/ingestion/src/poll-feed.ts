import { Inject, Injectable, type OnApplicationBootstrap, type OnApplicationShutdown } from '@nestjs/common';
import { Interval, SchedulerRegistry } from '@nestjs/schedule';
import { type Config } from '@pbp/contracts';
import { type KnownGame, type LeagueId } from '@pbp/domain';
import { type FeedPulse } from '@pbp/live-state';
import { CONFIG, FEED_PULSE, LOGGER, type Logger } from '@pbp/platform';
import { AskFeed } from './ask-feed/ask-feed.js';
import { FeedClock } from './loop/feed-clock.js';
import { openDays } from './loop/league-day.js';
import { Loop, type Turn } from './loop/loop.js';
import { Bookkeeping } from './note-poll/bookkeeping.js';
import { PollGame } from './poll-game/poll-game.js';
import { type Polling } from './polling.js';
import { PollLeagueDay } from './poll-league-day/poll-league-day.js';
import { ReopenDays } from './reopen-days/reopen-days.js';

/** Keeps one loop for each league's open days and one for each of their games. */
@Injectable()
export class PollFeed implements OnApplicationBootstrap, OnApplicationShutdown {
  private readonly polling: Polling;
  private readonly loops = new Map<string, Loop>();
  private readonly days = new Map<string, PollLeagueDay>();
  private readonly games = new Map<string, PollGame>();

  constructor(
    @Inject(CONFIG) private readonly config: Config,
    @Inject(FEED_PULSE) pulse: FeedPulse,
    @Inject(SchedulerRegistry) private readonly scheduler: SchedulerRegistry,
    @Inject(AskFeed) feed: AskFeed,
    @Inject(Bookkeeping) private readonly books: Bookkeeping,
    @Inject(FeedClock) private readonly clock: FeedClock,
    @Inject(LOGGER) private readonly logger: Logger,
  ) {
    this.polling = { feed, books, clock, pulse, config };
  }

  onApplicationBootstrap(): void {
    this.tend();
    this.keepLoop('games left unfinished', new ReopenDays(this.polling, (league, day) => this.tendDay(league, day)));
  }

  onApplicationShutdown(): void {
    for (const loop of this.loops.values()) loop.stop();
  }

  /** New days begin and new games are listed: each gets its loop. */
  @Interval(1_000)
  tend(): void {
    const { today, yesterday } = openDays(this.clock.now());
    for (const league of this.config.LEAGUES) {
      this.tendDay(league, today);
      this.tendDay(league, yesterday);
    }
    for (const { league, day } of [...this.days.values()]) if (day < yesterday) this.tendDay(league, day);
    this.forgetBefore(yesterday);
  }

  private tendDay(league: LeagueId, day: string): void {
    const name = `scoreboard ${league} ${day}`;
    const make = () => new PollLeagueDay(this.polling, league, day);
    const poll = this.days.get(name) ?? make();
    this.days.set(name, poll);
    if (poll.isWanted()) this.keepLoop(name, poll);
    for (const game of this.books.gamesOf(league, day)) this.tendGame(game);
  }

  /** Days and games that are over and have no loop any more need no poller; an unfinished game keeps its own. */
  private forgetBefore(yesterday: string): void {
    for (const [name, { day }] of this.days) if (day < yesterday && !this.loops.has(name)) this.days.delete(name);
    for (const [gameId] of this.games) {
      const game = this.books.game(gameId);
      if ((!game || game.day < yesterday) && !this.loops.has(`game ${gameId}`)) this.games.delete(gameId);
    }
  }

  private tendGame(game: KnownGame): void {
    const make = () => new PollGame(this.polling, game.league, game.id);
    const poll = this.games.get(game.id) ?? make();
    this.games.set(game.id, poll);
    if (poll.isWanted(game)) this.keepLoop(`game ${game.id}`, poll);
  }

  private keepLoop(name: string, poll: { turn(): Promise<Turn> }): void {
    if (this.loops.has(name)) return;
    const loop = new Loop(this.scheduler, name, () => poll.turn(), {
      speed: this.config.POLL_SPEED,
      onDone: () => this.loops.delete(name),
      onError: (error) => this.logger.error({ error, loop: name }, 'a turn of a polling loop failed'),
    });
    this.loops.set(name, loop);
    loop.start();
  }
}
