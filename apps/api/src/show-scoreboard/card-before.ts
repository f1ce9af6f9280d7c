import { Injectable } from '@nestjs/common';
import { gameCardOf, type StoredCard } from '@pbp/read-models';
import { GameLog } from '../log/game-log.js';

/** Cards as they were a while ago, for fans who do not want to be told what their screen has not shown yet. */
@Injectable()
export class CardBefore {
  constructor(private readonly log: GameLog) {}

  /** The card by what was noted up to that time (epoch milliseconds). */
  async of(card: StoredCard, until: number): Promise<StoredCard> {
    if (card.phase === 'scheduled') return card;
    const held = await this.log.upTo(card.gameId, card.revision);
    const revision = held.newestBefore(until);
    if (revision >= card.revision) return card;
    const game = held.at(revision);
    return game.known ? { ...card, ...gameCardOf(game, revision) } : card;
  }
}
