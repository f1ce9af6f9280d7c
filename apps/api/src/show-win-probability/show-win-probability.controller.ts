import { Controller, Param, Query } from '@nestjs/common';
import { QueryBus } from '@nestjs/cqrs';
import { ApiTags } from '@nestjs/swagger';
import { WinProbability } from '@pbp/contracts';
import { AnswersGameView, itsRevision } from '../at-revision/answers-game-view.js';
import { At, GameId } from '../http/arguments.js';
import { ShowWinProbability } from './show-win-probability.query.js';

@ApiTags('games')
@Controller('api/games')
export class ShowWinProbabilityController {
  constructor(private readonly queries: QueryBus) {}

  @AnswersGameView({
    path: ':id/win-probability',
    summary: 'The chance of the home team to win: ours, from line, score, clock and ball, and beside it the feed’s own',
    answers: WinProbability,
    madeFrom: itsRevision,
  })
  show(@Param('id', { schema: GameId }) id: string, @Query({ schema: At }) { at }: At): Promise<WinProbability> {
    return this.queries.execute(new ShowWinProbability(id, at));
  }
}
