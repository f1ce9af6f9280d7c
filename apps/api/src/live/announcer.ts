import { Inject, Injectable } from '@nestjs/common';
import { passing } from '@pbp/crash-points';
import { type FeedPulse, freshnessOf } from '@pbp/live-state';
import { FEED_PULSE, LOGGER, type Logger } from '@pbp/platform';
import { gameCardOf } from '@pbp/read-models';
import { type LiveGame } from './live-game.js';
import { observeDelivery } from './live-metrics.js';
import { LiveRooms } from './live-rooms.js';

/** Tells the rooms what changed, one delta and one card a game for all events that came in together. */
@Injectable()
export class Announcer {
  private readonly waiting = new Set<LiveGame>();

  constructor(
    private readonly rooms: LiveRooms,
    @Inject(FEED_PULSE) private readonly pulse: FeedPulse,
    @Inject(LOGGER) private readonly logger: Logger,
  ) {}

  changed(game: LiveGame): void {
    if (this.waiting.size === 0) setImmediate(() => this.announce());
    this.waiting.add(game);
  }

  /** Tells it now: whoever is told next must not be ahead of the others. */
  tell(game: LiveGame): void {
    this.waiting.delete(game);
    this.send(game);
  }

  private announce(): void {
    const changed = [...this.waiting];
    this.waiting.clear();
    for (const game of changed) this.send(game);
  }

  private send(game: LiveGame): void {
    // A game that moves to another day is shown to both days' followers.
    const { days } = game;
    const delta = game.takeDelta();
    if (!delta) return;
    passing('api: delta taken, not sent');
    this.rooms.sendDelta(delta);
    observeDelivery(delta);
    for (const correlationId of new Set(delta.events.map((event) => event.correlationId)))
      this.logger.debug(
        { correlationId, gameId: delta.gameId, revision: delta.revision },
        'told the sockets of a game',
      );
    this.sendCard(game, days);
  }

  private sendCard({ game, revision }: LiveGame, days: readonly string[]): void {
    const followed = days.filter((day) => this.rooms.has(day));
    if (!game || followed.length === 0) return;
    const card = gameCardOf(game, revision);
    this.rooms.sendCard({ ...card, freshness: freshnessOf(this.pulse, card) }, followed);
  }
}
