import { Body, HttpCode, Param, Post } from '@nestjs/common';
import { CommandBus } from '@nestjs/cqrs';
import { DeadLetterDetail, RedriveDeadLetter } from '@pbp/contracts';
import { ForOperators } from '../admin/for-operators.js';
import { InstructProjector } from '../admin/instruct-projector.command.js';
import { Describes } from '../http/describes.js';

@ForOperators('dead-letters')
export class RedriveDeadLetterController {
  constructor(private readonly commands: CommandBus) {}

  @Post(':id/redrive')
  @HttpCode(202)
  @Describes({
    summary: 'Ask the projector to try a parked event again, and what waits behind it',
    answers: DeadLetterDetail,
    status: 202,
    mayFailWith: ['bad-request', 'unknown-dead-letter', 'already-settled', 'token-required', 'operators-only'],
  })
  redrive(
    @Param('id') id: string,
    @Body({ schema: RedriveDeadLetter }) { reason, by }: RedriveDeadLetter,
  ): Promise<DeadLetterDetail> {
    return this.commands.execute(
      new InstructProjector(id, { kind: 'redrive', reason, by, at: new Date().toISOString() }),
    );
  }
}
