import { Body, Controller, Header, Param, Put } from '@nestjs/common';
import { CommandBus } from '@nestjs/cqrs';
import { ApiTags } from '@nestjs/swagger';
import { type Fan } from '@pbp/accounts';
import { AnswerStands, PlaceAnswer } from '@pbp/contracts';
import { Describes } from '../http/describes.js';
import { RateLimits } from '../limits/rate-limits.js';
import { QuestionId } from '../predictions/question-id.js';
import { CurrentFan } from '../session/current-visitor.js';
import { ForFans } from '../session/for-fans.js';
import { AnswerQuestion } from './answer-question.command.js';

@ApiTags('predictions')
@ForFans()
@Controller('api/questions')
export class AnswerQuestionController {
  constructor(
    private readonly commands: CommandBus,
    private readonly limits: RateLimits,
  ) {}

  @Put(':id/prediction')
  @Header('Cache-Control', 'no-store')
  @Describes({
    summary: 'Answer a question, or change the answer, until it is closed; a repeat is answered as the first time',
    answers: AnswerStands,
    mayFailWith: [
      'bad-request',
      'unknown-question',
      'QUESTION_LOCKED',
      'QUESTION_SUSPENDED',
      'unauthenticated',
      'foreign-origin',
      'json-only',
      'too-many-requests',
    ],
  })
  async answer(
    @Param('id', { schema: QuestionId }) id: string,
    @CurrentFan() { fanId }: Fan,
    @Body({ schema: PlaceAnswer }) given: PlaceAnswer,
  ): Promise<AnswerStands> {
    await this.limits.spend('answersOfFan', fanId);
    return this.commands.execute(new AnswerQuestion(id, fanId, given));
  }
}
