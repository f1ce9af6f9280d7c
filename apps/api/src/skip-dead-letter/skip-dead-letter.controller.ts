import { Body, HttpCode, Param, Post } from '@nestjs/common';
import { CommandBus } from '@nestjs/cqrs';
import { DeadLetterDetail, SkipDeadLetter } from '@pbp/contracts';
import { ForOperators } from '../admin/for-operators.js';
import { InstructProjector } from '../admin/instruct-projector.command.js';
import { Describes } from '../http/describes.js';

@ForOperators('dead-letters')
export class SkipDeadLetterController {
  constructor(private readonly commands: CommandBus) {}

  @Post(':id/skip')
  @HttpCode(202)
  @Describes({
    summary: 'Ask the projector to give a parked event up, for a reason that is kept, and to go on behind it',
    answers: DeadLetterDetail,
    status: 202,
    mayFailWith: ['bad-request', 'unknown-dead-letter', 'already-settled', 'token-required', 'operators-only'],
  })
  skip(
    @Param('id') id: string,
    @Body({ schema: SkipDeadLetter }) { reason, by }: SkipDeadLetter,
  ): Promise<DeadLetterDetail> {
    return this.commands.execute(new InstructProjector(id, { kind: 'skip', reason, by, at: new Date().toISOString() }));
  }
}
