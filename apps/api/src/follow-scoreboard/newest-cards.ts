import { Inject, Injectable } from '@nestjs/common';
import { type GameCard } from '@pbp/contracts';
import { type FeedPulse, freshnessOf } from '@pbp/live-state';
import { FEED_PULSE } from '@pbp/platform';
import { gameCardOf } from '@pbp/read-models';
import { LiveGames } from '../live/live-games.js';
import { dayRoom } from '../live/rooms.js';
import { GameLog } from '../log/game-log.js';

/**
 * The read models trail the log by milliseconds, and a card announced in between would not be announced again: what was
 * heard of and is not in them yet is folded from the log.
 */
@Injectable()
export class NewestCards {
  constructor(
    private readonly games: LiveGames,
    private readonly log: GameLog,
    @Inject(FEED_PULSE) private readonly pulse: FeedPulse,
  ) {}

  async of(room: string, cards: readonly GameCard[]): Promise<readonly GameCard[]> {
    const byId = new Map(cards.map((card) => [card.gameId, card]));
    const heard = new Set([...byId.keys(), ...this.games.movedIn(room)]);
    for (const gameId of heard) {
      if (this.games.heardOf(gameId) <= (byId.get(gameId)?.revision ?? -1)) continue;
      const card = await this.fold(gameId);
      if (card && dayRoom(card.league, card.day) === room) byId.set(gameId, card);
      else byId.delete(gameId);
    }
    return [...byId.values()];
  }

  private async fold(gameId: string): Promise<GameCard | null> {
    const held = await this.log.upTo(gameId, this.games.heardOf(gameId));
    const { revision } = held;
    const game = held.at(revision);
    if (!game.known) return null;
    return { ...gameCardOf(game, revision), freshness: freshnessOf(this.pulse, { ...game, gameId }) };
  }
}
