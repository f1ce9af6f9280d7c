import { Inject, Injectable, type OnModuleDestroy, type OnModuleInit } from '@nestjs/common';
import { type Beat, type FeedPulse, freshnessOf } from '@pbp/live-state';
import { FEED_PULSE } from '@pbp/platform';
import { Coalesced } from './coalesced.js';
import { LiveRooms } from './live-rooms.js';
import { dayRoom, gameRoom } from './rooms.js';

const WINDOW_MS = 1_000;

interface Listed {
  readonly gameId: string;
  readonly league: string;
  readonly day: string;
}

/** Tells followers that the feed answered, also when nothing changed: at most once a second a game. */
@Injectable()
export class FreshNews implements OnModuleInit, OnModuleDestroy {
  /** Games by the room of their day, as answered to those who follow it. */
  private readonly listed = new Map<string, Map<string, Listed>>();
  private readonly news = new Coalesced<Listed>(WINDOW_MS, (game) => this.tell(game));
  private stop: () => void = () => undefined;

  constructor(
    private readonly rooms: LiveRooms,
    @Inject(FEED_PULSE) private readonly pulse: FeedPulse,
  ) {}

  onModuleInit(): void {
    this.stop = this.pulse.onBeat((beat) => this.onBeat(beat));
  }

  onModuleDestroy(): void {
    this.stop();
    this.news.stop();
  }

  /** From now on these games' followers hear of their day's polls too. */
  list(games: readonly Listed[]): void {
    for (const { gameId, league, day } of games) {
      const room = dayRoom(league, day);
      const known = this.listed.get(room) ?? new Map<string, Listed>();
      this.listed.set(room, known.set(gameId, { gameId, league, day }));
    }
  }

  /** Forgets the days that nobody follows any more. */
  prune(): void {
    for (const [room, games] of this.listed) if (!this.isFollowed(room, games)) this.listed.delete(room);
  }

  private onBeat({ gameId, league, day }: Beat): void {
    if (gameId !== undefined) return this.note({ gameId, league, day });
    for (const game of this.listed.get(dayRoom(league, day))?.values() ?? []) {
      if (this.pulse.ofGame(game.gameId).observedAt === null) this.note(game);
    }
  }

  private note(game: Listed): void {
    if (!this.rooms.has(gameRoom(game.gameId)) && !this.rooms.has(dayRoom(game.league, game.day))) return;
    this.news.note(game.gameId, game);
  }

  private tell(game: Listed): void {
    this.rooms.sendFreshness(game.gameId, dayRoom(game.league, game.day), freshnessOf(this.pulse, game));
  }

  private isFollowed(room: string, games: ReadonlyMap<string, Listed>): boolean {
    return this.rooms.has(room) || [...games.keys()].some((gameId) => this.rooms.has(gameRoom(gameId)));
  }
}
