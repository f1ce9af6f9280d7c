import { Controller, Get, Header, Param } from '@nestjs/common';
import { QueryBus } from '@nestjs/cqrs';
import { ApiTags } from '@nestjs/swagger';
import { QuestionsOfGame } from '@pbp/contracts';
import { GameId } from '../http/arguments.js';
import { Describes } from '../http/describes.js';
import { CurrentVisitor } from '../session/current-visitor.js';
import { ForVisitors } from '../session/for-fans.js';
import { type Visitor } from '../session/visitors.js';
import { ListQuestions } from './list-questions.query.js';

@ApiTags('predictions')
@ForVisitors()
@Controller('api/games')
export class ListQuestionsController {
  constructor(private readonly queries: QueryBus) {}

  @Get(':id/questions')
  @Header('Cache-Control', 'no-store')
  @Describes({
    summary: 'What fans are asked about a game, in the order in which it was asked, with the answers of who asks',
    answers: QuestionsOfGame,
    mayFailWith: ['bad-request', 'unknown-game'],
  })
  list(@Param('id', { schema: GameId }) id: string, @CurrentVisitor() { fan }: Visitor): Promise<QuestionsOfGame> {
    return this.queries.execute(new ListQuestions(id, fan?.fanId ?? null));
  }
}
