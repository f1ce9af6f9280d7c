import { Body, Controller, Delete, Header, Param } from '@nestjs/common';
import { CommandBus } from '@nestjs/cqrs';
import { ApiTags } from '@nestjs/swagger';
import { type Fan } from '@pbp/accounts';
import { AnswerStands, WithdrawAnswer as Given } from '@pbp/contracts';
import { Describes } from '../http/describes.js';
import { RateLimits } from '../limits/rate-limits.js';
import { QuestionId } from '../predictions/question-id.js';
import { CurrentFan } from '../session/current-visitor.js';
import { ForFans } from '../session/for-fans.js';
import { WithdrawAnswer } from './withdraw-answer.command.js';

@ApiTags('predictions')
@ForFans()
@Controller('api/questions')
export class WithdrawAnswerController {
  constructor(
    private readonly commands: CommandBus,
    private readonly limits: RateLimits,
  ) {}

  @Delete(':id/prediction')
  @Header('Cache-Control', 'no-store')
  @Describes({
    summary: 'Take an answer back, until the question is closed',
    answers: AnswerStands,
    mayFailWith: [
      'bad-request',
      'unknown-question',
      'no-answer',
      'QUESTION_LOCKED',
      'QUESTION_SUSPENDED',
      'unauthenticated',
      'foreign-origin',
      'json-only',
      'too-many-requests',
    ],
  })
  async withdraw(
    @Param('id', { schema: QuestionId }) id: string,
    @CurrentFan() { fanId }: Fan,
    @Body({ schema: Given }) { requestId }: Given,
  ): Promise<AnswerStands> {
    await this.limits.spend('answersOfFan', fanId);
    return this.commands.execute(new WithdrawAnswer(id, fanId, requestId));
  }
}
