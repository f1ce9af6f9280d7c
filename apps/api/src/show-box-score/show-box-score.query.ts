import { type IQueryHandler, QueryHandler } from '@nestjs/cqrs';
import { type BoxScoreView } from '@pbp/contracts';
import { GameQuery } from '../at-revision/game-query.js';
import { PresentOrPast } from '../at-revision/present-or-past.js';
import { boxScoreView } from '../views/folded-views.js';

export class ShowBoxScore extends GameQuery<BoxScoreView> {}

@QueryHandler(ShowBoxScore)
export class ShowBoxScoreHandler implements IQueryHandler<ShowBoxScore> {
  constructor(private readonly games: PresentOrPast) {}

  execute(query: ShowBoxScore): Promise<BoxScoreView> {
    return this.games.view(query, (readModels, gameId) => readModels.boxScore(gameId), boxScoreView);
  }
}
