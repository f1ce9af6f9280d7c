import { Inject } from '@nestjs/common';
import { type IQueryHandler, QueryHandler } from '@nestjs/cqrs';
import { type GameDetail } from '@pbp/contracts';
import { type FeedPulse, freshnessOf } from '@pbp/live-state';
import { FEED_PULSE } from '@pbp/platform';
import { gameCardOf } from '@pbp/read-models';
import { GameQuery } from '../at-revision/game-query.js';
import { PresentOrPast } from '../at-revision/present-or-past.js';
import { gameDetail } from '../views/game-detail.js';

export class ShowGame extends GameQuery<GameDetail> {}

@QueryHandler(ShowGame)
export class ShowGameHandler implements IQueryHandler<ShowGame> {
  constructor(
    private readonly games: PresentOrPast,
    @Inject(FEED_PULSE) private readonly pulse: FeedPulse,
  ) {}

  execute({ gameId, at }: ShowGame): Promise<GameDetail> {
    return at === undefined ? this.present(gameId) : this.past(gameId, at);
  }

  private async present(gameId: string): Promise<GameDetail> {
    const card = await this.games.card(gameId);
    // The card's own revision, so that the header and what stands below it tell of the same moment.
    const { game } = await this.games.folded(gameId, card.revision);
    return gameDetail(game, { ...card, freshness: freshnessOf(this.pulse, card) });
  }

  private async past(gameId: string, at: number): Promise<GameDetail> {
    const { game, revision, notedAt } = await this.games.folded(gameId, at);
    return gameDetail(game, { ...gameCardOf(game, revision), freshness: { observedAt: notedAt, intervalMs: null } });
  }
}
