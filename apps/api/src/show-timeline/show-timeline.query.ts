import { type IQueryHandler, QueryHandler } from '@nestjs/cqrs';
import { type ScoreTimeline } from '@pbp/contracts';
import { GameQuery } from '../at-revision/game-query.js';
import { PresentOrPast } from '../at-revision/present-or-past.js';
import { scoreTimeline } from '../views/folded-views.js';

export class ShowTimeline extends GameQuery<ScoreTimeline> {}

@QueryHandler(ShowTimeline)
export class ShowTimelineHandler implements IQueryHandler<ShowTimeline> {
  constructor(private readonly games: PresentOrPast) {}

  execute(query: ShowTimeline): Promise<ScoreTimeline> {
    return this.games.view(query, (readModels, gameId) => readModels.timeline(gameId), scoreTimeline);
  }
}
