import { Inject, Injectable } from '@nestjs/common';
import { type GameDelta } from '@pbp/contracts';
import { passing } from '@pbp/crash-points';
import { type GameEvent } from '@pbp/domain';
import { type LiveState } from '@pbp/live-state';
import { LIVE_STATE } from '@pbp/platform';
import { ProblemError } from '../http/problem-error.js';
import { GameLog } from '../log/game-log.js';
import { HeldGame } from '../log/held-game.js';
import { Announcer } from './announcer.js';
import { LiveGame } from './live-game.js';
import { type LogReadReason, logReads } from './live-metrics.js';
import { LiveRooms } from './live-rooms.js';
import { dayRoom } from './rooms.js';

const READS = 3;

/**
 * The games that somebody follows, kept up with what happens. Nothing here outlives the process: a client that comes
 * back says which revision it has, and the log has the rest.
 */
@Injectable()
export class LiveGames {
  private readonly games = new Map<string, LiveGame>();
  /** The newest revision heard of, of every game that moved since the start. */
  private readonly heard = new Map<string, number>();
  /** Room of the day that a game belongs to, so that events of days that nobody follows cost nothing. */
  private readonly days = new Map<string, string>();
  private hears = false;

  constructor(
    private readonly log: GameLog,
    private readonly rooms: LiveRooms,
    private readonly announcer: Announcer,
    @Inject(LIVE_STATE) private readonly live: LiveState,
  ) {}

  /** From now on nothing that happens stays unheard. */
  begin(): void {
    this.hears = true;
  }

  /**
   * The game from now on, ready to answer somebody at revision `after`; null for one that nobody has heard of. The
   * caller joins its room in the same turn, so that the first delta is the one after the revision told.
   */
  async follow(gameId: string, after = -1): Promise<LiveGame | null> {
    let game = this.games.get(gameId) ?? new LiveGame(gameId, await this.read(gameId));
    let wholeOf: LiveGame | undefined;
    for (let reads = 0; reads < READS; reads++) {
      game = this.games.get(gameId) ?? game;
      if (after > game.revision) this.tell(game);
      if (game.newest >= this.heardOf(gameId) && (game.canAnswer(after) || wholeOf === game)) return this.keep(game);
      logReads.inc({ reason: 'resume' });
      await game.readLog(this.log);
      wholeOf = game;
    }
    throw new ProblemError('unavailable', 'The log is behind what was heard of it; try again soon.');
  }

  /** Forgets the games that nobody follows any more. */
  prune(): void {
    for (const [gameId, game] of this.games) if (!this.rooms.follow(game)) this.games.delete(gameId);
  }

  /** The newest revision heard of since the start. */
  heardOf(gameId: string): number {
    return this.heard.get(gameId) ?? -1;
  }

  /** Games of that day's room that moved since the start. */
  movedIn(room: string): readonly string[] {
    return [...this.days].filter(([, day]) => day === room).map(([gameId]) => gameId);
  }

  async onNews(news: GameDelta): Promise<void> {
    const { gameId, revision } = news;
    const before = this.heardOf(gameId);
    const isNew = revision > before;
    if (isNew) this.heard.set(gameId, revision);
    const game = this.games.get(gameId) ?? (isNew ? await this.followUnlessUnheard(news, before) : null);
    if (!game) return;
    passing('api: news heard, game not read on');
    if (!game.take(news)) await this.readOn(game, news.events.length > 0 ? 'gap' : 'noted');
    this.announce(game);
  }

  /** What is followed is read on from the log. */
  async onMissed(): Promise<void> {
    for (const game of [...this.games.values()]) {
      await this.readOn(game, 'missed');
      this.announce(game);
    }
  }

  private async readOn(game: LiveGame, reason: LogReadReason): Promise<void> {
    logReads.inc({ reason });
    await game.catchUp(this.log);
  }

  private announce(game: LiveGame): void {
    if (game.newest > game.revision) this.announcer.changed(game);
  }

  /** All that is here is told now: to those who follow it, if there are such. */
  private tell(game: LiveGame): void {
    if (this.games.get(game.gameId) === game) this.announcer.tell(game);
    else game.takeDelta();
  }

  /** What cannot be followed at the moment comes again, and is news then too. */
  private async followUnlessUnheard(news: GameDelta, before: number): Promise<LiveGame | null> {
    try {
      return await this.followForItsDay(news);
    } catch (error) {
      if (this.heard.get(news.gameId) === news.revision) this.heard.set(news.gameId, before);
      throw error;
    }
  }

  /** Nobody follows the game itself; its card may be wanted. */
  private async followForItsDay(news: GameDelta): Promise<LiveGame | null> {
    const { gameId, revision, events } = news;
    for (const { event } of events) this.noteDay(gameId, event);
    const day = this.days.get(gameId);
    if (day === undefined ? !this.rooms.hasDays() : !this.rooms.has(day)) return null;
    const held = await this.log.read(gameId);
    const known = this.games.get(gameId);
    if (known) return known;
    const game = new LiveGame(gameId, held, (events[0]?.revision ?? revision) - 1);
    const newest = game.days.at(-1);
    if (newest !== undefined) this.days.set(gameId, newest);
    return this.rooms.follow(game) ? this.keep(game) : null;
  }

  private noteDay(gameId: string, { type, data }: GameEvent): void {
    if (type === 'GameRescheduled') this.days.delete(gameId);
    if (type === 'GameScheduled') this.days.set(gameId, dayRoom(data.league, data.day));
  }

  private keep(game: LiveGame): LiveGame | null {
    if (game.days.length === 0) return null;
    this.games.set(game.gameId, game);
    return game;
  }

  private async read(gameId: string): Promise<HeldGame> {
    if (!this.hears) throw new ProblemError('unavailable', 'The log cannot be followed yet; try again soon.');
    const snapshot = await this.live.gameOf(gameId);
    return snapshot ? HeldGame.from(snapshot) : this.log.read(gameId);
  }
}
