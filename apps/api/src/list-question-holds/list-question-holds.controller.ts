import { Get } from '@nestjs/common';
import { QueryBus } from '@nestjs/cqrs';
import { QuestionHolds } from '@pbp/contracts';
import { ForOperators } from '../admin/for-operators.js';
import { Describes } from '../http/describes.js';
import { ListQuestionHolds } from './list-question-holds.query.js';

@ForOperators('questions')
export class ListQuestionHoldsController {
  constructor(private readonly queries: QueryBus) {}

  @Get()
  @Describes({
    summary: 'What operators have suspended: in which scope, why, since when, and which questions wait there',
    answers: QuestionHolds,
    mayFailWith: ['token-required', 'operators-only'],
  })
  list(): Promise<QuestionHolds> {
    return this.queries.execute(new ListQuestionHolds());
  }
}
