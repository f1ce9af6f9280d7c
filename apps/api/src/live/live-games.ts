import { Injectable } from '@nestjs/common';
import { gameEventOf, gameIdOf } from '@pbp/domain';
import { type Envelope } from '@pbp/eventing';
import { ProblemError } from '../http/problem-error.js';
import { GameLog } from '../log/game-log.js';
import { type HeldGame } from '../log/held-game.js';
import { Announcer } from './announcer.js';
import { LiveGame } from './live-game.js';
import { LiveRooms } from './live-rooms.js';
import { dayRoom } from './rooms.js';

const READS = 3;

/**
 * The games that somebody follows, kept up with the log. Nothing here outlives the process: a client that comes back
 * says which revision it has, and the log has the rest.
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
  ) {}

  /** From now on every event is heard. */
  begin(): void {
    this.hears = true;
  }

  /**
   * The game from now on, null for one that nobody has heard of. The caller joins its room in the same turn, so that
   * the first delta is the one after the revision told.
   */
  async follow(gameId: string): Promise<LiveGame | null> {
    const held = this.games.has(gameId) ? null : await this.read(gameId);
    const known = this.games.get(gameId);
    if (known || !held) return known ?? null;
    return this.keep(new LiveGame(gameId, held));
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

  async onEvent(event: Envelope): Promise<void> {
    const gameId = gameIdOf(event.stream);
    if (gameId === null) return;
    this.heard.set(gameId, event.revision);
    const game = this.games.get(gameId) ?? (await this.followForItsDay(gameId, event));
    if (!game) return;
    if (!game.append(event)) await game.catchUp(this.log);
    this.announcer.changed(game);
  }

  /** Nobody follows the game itself; its card may be wanted. */
  private async followForItsDay(gameId: string, event: Envelope): Promise<LiveGame | null> {
    this.noteDay(gameId, event);
    const day = this.days.get(gameId);
    if (day === undefined ? !this.rooms.hasDays() : !this.rooms.has(day)) return null;
    const held = await this.read(gameId);
    const known = this.games.get(gameId);
    if (known) return known;
    const game = new LiveGame(gameId, held, event.revision - 1);
    const newest = game.days.at(-1);
    if (newest !== undefined) this.days.set(gameId, newest);
    return this.rooms.follow(game) ? this.keep(game) : null;
  }

  private noteDay(gameId: string, envelope: Envelope): void {
    const { type, data } = gameEventOf(envelope);
    if (type === 'GameRescheduled') this.days.delete(gameId);
    if (type === 'GameScheduled') this.days.set(gameId, dayRoom(data.league, data.day));
  }

  private keep(game: LiveGame): LiveGame | null {
    if (game.days.length === 0) return null;
    this.games.set(game.gameId, game);
    return game;
  }

  /** An event heard of during a read may not be in it: then it is read again. */
  private async read(gameId: string): Promise<HeldGame> {
    if (!this.hears) throw new ProblemError('unavailable', 'The log cannot be followed yet; try again soon.');
    for (let reads = 0; reads < READS; reads++) {
      const held = await this.log.read(gameId);
      if (held.revision >= this.heardOf(gameId)) return held;
    }
    throw new ProblemError('unavailable', 'The log is behind its own subscription; try again soon.');
  }
}
