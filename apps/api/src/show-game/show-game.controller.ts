import { Controller, Param, Query } from '@nestjs/common';
import { QueryBus } from '@nestjs/cqrs';
import { ApiTags } from '@nestjs/swagger';
import { GameDetail } from '@pbp/contracts';
import { AnswersGameView } from '../at-revision/answers-game-view.js';
import { At, GameId } from '../http/arguments.js';
import { ShowGame } from './show-game.query.js';

@ApiTags('games')
@Controller('api/games')
export class ShowGameController {
  constructor(private readonly queries: QueryBus) {}

  @AnswersGameView({
    path: ':id',
    summary: 'One game: header, leaders, lead, runs; with `at` as it stood after that revision',
    answers: GameDetail,
    madeFrom: ({ card }) => [card.revision, card.freshness.observedAt],
  })
  show(@Param('id', { schema: GameId }) id: string, @Query({ schema: At }) { at }: At): Promise<GameDetail> {
    return this.queries.execute(new ShowGame(id, at));
  }
}
