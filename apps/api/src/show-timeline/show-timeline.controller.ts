import { Controller, Param, Query } from '@nestjs/common';
import { QueryBus } from '@nestjs/cqrs';
import { ApiTags } from '@nestjs/swagger';
import { ScoreTimeline } from '@pbp/contracts';
import { AnswersGameView, itsRevision } from '../at-revision/answers-game-view.js';
import { At, GameId } from '../http/arguments.js';
import { ShowTimeline } from './show-timeline.query.js';

@ApiTags('games')
@Controller('api/games')
export class ShowTimelineController {
  constructor(private readonly queries: QueryBus) {}

  @AnswersGameView({
    path: ':id/timeline',
    summary: 'Line score, and the score after every scoring play',
    answers: ScoreTimeline,
    madeFrom: itsRevision,
  })
  show(@Param('id', { schema: GameId }) id: string, @Query({ schema: At }) { at }: At): Promise<ScoreTimeline> {
    return this.queries.execute(new ShowTimeline(id, at));
  }
}
