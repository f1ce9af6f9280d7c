import { type IQueryHandler, QueryHandler } from '@nestjs/cqrs';
import { type PlayList } from '@pbp/contracts';
import { GameQuery } from '../at-revision/game-query.js';
import { PresentOrPast } from '../at-revision/present-or-past.js';
import { playList } from '../views/folded-views.js';

export class ListPlays extends GameQuery<PlayList> {}

@QueryHandler(ListPlays)
export class ListPlaysHandler implements IQueryHandler<ListPlays> {
  constructor(private readonly games: PresentOrPast) {}

  execute(query: ListPlays): Promise<PlayList> {
    return this.games.view(query, (readModels, gameId) => readModels.plays(gameId), playList);
  }
}
