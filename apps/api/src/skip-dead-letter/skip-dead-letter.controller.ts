import { Body, Param } from '@nestjs/common';
import { CommandBus } from '@nestjs/cqrs';
import { type DeadLetterDetail, SkipDeadLetter } from '@pbp/contracts';
import { ForOperators } from '../admin/for-operators.js';
import { InstructProjector } from '../admin/instruct-projector.command.js';
import { Instructs } from '../admin/instructs.js';

@ForOperators('dead-letters')
export class SkipDeadLetterController {
  constructor(private readonly commands: CommandBus) {}

  @Instructs(
    ':id/skip',
    'Ask the projector to give a parked event up, for a reason that is kept, and to go on behind it',
  )
  skip(
    @Param('id') id: string,
    @Body({ schema: SkipDeadLetter }) { reason, by }: SkipDeadLetter,
  ): Promise<DeadLetterDetail> {
    return this.commands.execute(new InstructProjector(id, { kind: 'skip', reason, by, at: new Date().toISOString() }));
  }
}
