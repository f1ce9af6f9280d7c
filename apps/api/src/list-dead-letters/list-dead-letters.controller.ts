import { Get, Query } from '@nestjs/common';
import { QueryBus } from '@nestjs/cqrs';
import { DeadLetterList } from '@pbp/contracts';
import * as z from 'zod';
import { ForOperators } from '../admin/for-operators.js';
import { Describes } from '../http/describes.js';
import { ListDeadLetters } from './list-dead-letters.query.js';

const Asked = z.object({ standing: z.enum(['open', 'settled']).default('open') });
type Asked = z.infer<typeof Asked>;

@ForOperators('dead-letters')
export class ListDeadLettersController {
  constructor(private readonly queries: QueryBus) {}

  @Get()
  @Describes({
    summary:
      'Of each parked game, question or prediction the event that an operator has to decide on, or what was settled; at most 200',
    answers: DeadLetterList,
    mayFailWith: ['bad-request', 'token-required', 'operators-only'],
  })
  list(@Query({ schema: Asked }) { standing }: Asked): Promise<DeadLetterList> {
    return this.queries.execute(new ListDeadLetters(standing));
  }
}
