import { Controller, Param, Query } from '@nestjs/common';
import { QueryBus } from '@nestjs/cqrs';
import { ApiTags } from '@nestjs/swagger';
import { PlayList } from '@pbp/contracts';
import { AnswersGameView, itsRevision } from '../at-revision/answers-game-view.js';
import { GameId } from '../http/arguments.js';
import { passes, PlayFilter } from './play-filter.js';
import { ListPlays } from './list-plays.query.js';

@ApiTags('games')
@Controller('api/games')
export class ListPlaysController {
  constructor(private readonly queries: QueryBus) {}

  @AnswersGameView({
    path: ':id/plays',
    summary: 'The plays, oldest first; revised and withdrawn ones kept as such',
    answers: PlayList,
    madeFrom: itsRevision,
  })
  async list(
    @Param('id', { schema: GameId }) id: string,
    @Query({ schema: PlayFilter }) filter: PlayFilter,
  ): Promise<PlayList> {
    const { plays, ...list } = await this.queries.execute(new ListPlays(id, filter.at));
    return { ...list, plays: plays.filter((play) => passes(play, filter)) };
  }
}
