import { Inject, Injectable } from '@nestjs/common';
import { type FeedPulse } from '@pbp/live-state';
import { FEED_PULSE } from '@pbp/platform';
import { gameCardOf } from '@pbp/read-models';
import { freshnessOf } from './freshness-of.js';
import { type LiveGame } from './live-game.js';
import { LiveRooms } from './live-rooms.js';

/** Tells the rooms what changed, one delta and one card a game for all events that came in together. */
@Injectable()
export class Announcer {
  private readonly waiting = new Set<LiveGame>();

  constructor(
    private readonly rooms: LiveRooms,
    @Inject(FEED_PULSE) private readonly pulse: FeedPulse,
  ) {}

  changed(game: LiveGame): void {
    if (this.waiting.size === 0) setImmediate(() => this.announce());
    this.waiting.add(game);
  }

  private announce(): void {
    const changed = [...this.waiting];
    this.waiting.clear();
    for (const game of changed) {
      // A game that moves to another day is shown to both days' followers.
      const { days } = game;
      const delta = game.takeDelta();
      if (delta) this.rooms.sendDelta(delta);
      this.sendCard(game, days);
    }
  }

  private sendCard({ game, revision }: LiveGame, days: readonly string[]): void {
    const followed = days.filter((day) => this.rooms.has(day));
    if (!game || followed.length === 0) return;
    const card = gameCardOf(game, revision);
    this.rooms.sendCard({ ...card, freshness: freshnessOf(this.pulse, card) }, followed);
  }
}
