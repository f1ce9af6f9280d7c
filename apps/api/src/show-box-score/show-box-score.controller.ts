import { Controller, Param, Query } from '@nestjs/common';
import { QueryBus } from '@nestjs/cqrs';
import { ApiTags } from '@nestjs/swagger';
import { BoxScoreView } from '@pbp/contracts';
import { AnswersGameView, itsRevision } from '../at-revision/answers-game-view.js';
import { At, GameId } from '../http/arguments.js';
import { ShowBoxScore } from './show-box-score.query.js';

@ApiTags('games')
@Controller('api/games')
export class ShowBoxScoreController {
  constructor(private readonly queries: QueryBus) {}

  @AnswersGameView({
    path: ':id/box-score',
    summary: 'Box score as the plays make it; minutes and plus/minus are estimates',
    answers: BoxScoreView,
    madeFrom: itsRevision,
  })
  show(@Param('id', { schema: GameId }) id: string, @Query({ schema: At }) { at }: At): Promise<BoxScoreView> {
    return this.queries.execute(new ShowBoxScore(id, at));
  }
}
