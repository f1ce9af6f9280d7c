import { Get, Param } from '@nestjs/common';
import { QueryBus } from '@nestjs/cqrs';
import { DeadLetterDetail } from '@pbp/contracts';
import { ForOperators } from '../admin/for-operators.js';
import { Describes } from '../http/describes.js';
import { ShowDeadLetter } from './show-dead-letter.query.js';

@ForOperators('dead-letters')
export class ShowDeadLetterController {
  constructor(private readonly queries: QueryBus) {}

  @Get(':id')
  @Describes({
    summary: 'A parked event: its error, what waits behind it, and what operators asked',
    answers: DeadLetterDetail,
    mayFailWith: ['unknown-dead-letter', 'token-required', 'operators-only'],
  })
  show(@Param('id') id: string): Promise<DeadLetterDetail> {
    return this.queries.execute(new ShowDeadLetter(id));
  }
}
