import { Inject, Injectable } from '@nestjs/common';
import { gameStream } from '@pbp/domain';
import { type EventStore } from '@pbp/eventing';
import { EVENT_STORE } from '@pbp/platform';
import { Mutex } from 'async-mutex';
import { LRUCache } from 'lru-cache';
import { HeldGame } from './held-game.js';

/** About a megabyte each. */
export const GAMES_HELD = 64;

/** The games' logs, the most recently asked for held in memory. */
@Injectable()
export class GameLog {
  private readonly held = new LRUCache<string, HeldGame>({ max: GAMES_HELD });
  private readonly reading = new Map<string, Promise<HeldGame>>();
  private readonly preparing = new Set<string>();
  private readonly oneAtATime = new Mutex();

  constructor(@Inject(EVENT_STORE) private readonly store: EventStore) {}

  /** The game with every event that its stream had when asked; one that nobody has heard of holds none. */
  async read(gameId: string): Promise<HeldGame> {
    // A read already under way may have begun before the newest event was written.
    await this.reading.get(gameId)?.catch(() => undefined);
    return this.reading.get(gameId) ?? this.startReading(gameId);
  }

  /** The game with at least that revision, read only if it is not held; less if there is no such revision. */
  async upTo(gameId: string, revision: number): Promise<HeldGame> {
    const held = this.held.get(gameId);
    return held && held.revision >= revision ? held : this.read(gameId);
  }

  /**
   * Reads a game that somebody may soon ask the past of, one game at a time; nothing where it is held or more wait than
   * can be held. Throws what the store throws.
   */
  async prepare(gameId: string): Promise<void> {
    if (this.held.has(gameId) || this.preparing.has(gameId) || this.preparing.size >= GAMES_HELD) return;
    this.preparing.add(gameId);
    try {
      await this.oneAtATime.runExclusive(() => this.upTo(gameId, 0));
    } finally {
      this.preparing.delete(gameId);
    }
  }

  private startReading(gameId: string): Promise<HeldGame> {
    const reading = this.readOn(gameId).finally(() => this.reading.delete(gameId));
    this.reading.set(gameId, reading);
    return reading;
  }

  /** Reads into `game` what came after the events that it holds. */
  async extend(gameId: string, game: HeldGame): Promise<void> {
    for await (const event of this.store.read(gameStream(gameId), { from: game.revision + 1 })) game.append(event);
  }

  private async readOn(gameId: string): Promise<HeldGame> {
    const game = this.held.get(gameId) ?? HeldGame.empty();
    await this.extend(gameId, game);
    if (game.revision >= 0) this.held.set(gameId, game);
    return game;
  }
}
