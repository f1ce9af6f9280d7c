import { Body, Param } from '@nestjs/common';
import { CommandBus } from '@nestjs/cqrs';
import { type DeadLetterDetail, RedriveDeadLetter } from '@pbp/contracts';
import { ForOperators } from '../admin/for-operators.js';
import { InstructProjector } from '../admin/instruct-projector.command.js';
import { Instructs } from '../admin/instructs.js';

@ForOperators('dead-letters')
export class RedriveDeadLetterController {
  constructor(private readonly commands: CommandBus) {}

  @Instructs(':id/redrive', 'Ask the projector to try a parked event again, and what waits behind it')
  redrive(
    @Param('id') id: string,
    @Body({ schema: RedriveDeadLetter }) { reason, by }: RedriveDeadLetter,
  ): Promise<DeadLetterDetail> {
    return this.commands.execute(
      new InstructProjector(id, { kind: 'redrive', reason, by, at: new Date().toISOString() }),
    );
  }
}
