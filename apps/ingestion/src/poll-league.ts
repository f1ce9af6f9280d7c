import { type SchedulerRegistry } from '@nestjs/schedule';
import { type KnownGame, type LeagueId } from '@pbp/domain';
import { type Logger } from '@pbp/platform';
import { openDays } from './loop/league-day.js';
import { Loop, type Turn } from './loop/loop.js';
import { PollGame } from './poll-game/poll-game.js';
import { type Polling } from './polling.js';
import { PollLeagueDay } from './poll-league-day/poll-league-day.js';
import { ReopenDays } from './reopen-days/reopen-days.js';

/** Keeps one loop for each open day of a league and one for each of its games. */
export class PollLeague {
  private readonly loops = new Map<string, Loop>();
  private readonly days = new Map<string, PollLeagueDay>();
  private readonly games = new Map<string, PollGame>();

  constructor(
    private readonly polling: Polling,
    private readonly league: LeagueId,
    private readonly scheduler: SchedulerRegistry,
    private readonly logger: Logger,
  ) {}

  start(): void {
    this.tend();
    const reopen = new ReopenDays(this.polling, this.league, (day) => this.tendDay(day));
    this.keepLoop(`games left unfinished ${this.league}`, reopen);
  }

  stop(): void {
    for (const loop of this.loops.values()) loop.stop();
    for (const game of this.games.values()) game.stop();
  }

  /** New days begin and new games are listed: each gets its loop. */
  tend(): void {
    const { today, yesterday } = openDays(this.polling.clock.now());
    this.tendDay(today);
    this.tendDay(yesterday);
    for (const { day } of [...this.days.values()]) if (day < yesterday) this.tendDay(day);
    this.forgetBefore(yesterday);
  }

  private tendDay(day: string): void {
    const name = `scoreboard ${this.league} ${day}`;
    const make = () => new PollLeagueDay(this.polling, this.league, day);
    const poll = this.days.get(name) ?? make();
    this.days.set(name, poll);
    if (poll.isWanted()) this.keepLoop(name, poll);
    for (const game of this.polling.books.gamesOf(this.league, day)) this.tendGame(game);
  }

  /** Days and games that are over and have no loop any more need no poller; an unfinished game keeps its own. */
  private forgetBefore(yesterday: string): void {
    for (const [name, { day }] of this.days) if (day < yesterday && !this.loops.has(name)) this.days.delete(name);
    for (const [gameId] of this.games) {
      const game = this.polling.books.game(gameId);
      if ((!game || game.day < yesterday) && !this.loops.has(`game ${gameId}`)) this.games.delete(gameId);
    }
  }

  /** What is heard of a game meanwhile, its end taken back or an earlier start, wakes the loop that sleeps on. */
  private tendGame(game: KnownGame): void {
    const make = () => new PollGame(this.polling, game.league, game.id);
    const poll = this.games.get(game.id) ?? make();
    this.games.set(game.id, poll);
    const next = poll.nextPoll(game);
    if (next === 'never') return;
    this.keepLoop(`game ${game.id}`, poll);
    this.loops.get(`game ${game.id}`)?.sooner(next.in);
  }

  private keepLoop(name: string, poll: { turn(): Promise<Turn> }): void {
    if (this.loops.has(name)) return;
    const loop = new Loop(this.scheduler, name, () => poll.turn(), {
      speed: this.polling.config.POLL_SPEED,
      onDone: () => this.loops.delete(name),
      onError: (error) => this.logger.error({ error, loop: name }, 'a turn of a polling loop failed'),
    });
    this.loops.set(name, loop);
    loop.start();
  }
}
