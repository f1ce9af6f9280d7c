import { Controller, Get, Header, Query } from '@nestjs/common';
import { QueryBus } from '@nestjs/cqrs';
import { ApiTags } from '@nestjs/swagger';
import { type Fan } from '@pbp/accounts';
import { AnswerFilter, MyPredictions } from '@pbp/contracts';
import * as z from 'zod';
import { Describes } from '../http/describes.js';
import { CurrentFan } from '../session/current-visitor.js';
import { ForFans } from '../session/for-fans.js';
import { ListMyPredictions } from './list-my-predictions.query.js';

const Page = z.object({
  before: z
    .string()
    .regex(/^\d{1,20}\/\d{1,20}$/, 'must be a place in the log')
    .optional(),
  show: AnswerFilter.default('all'),
  limit: z.coerce.number().int().min(1).max(100).default(25),
});
type Page = z.infer<typeof Page>;

@ApiTags('predictions')
@ForFans()
@Controller('api/me/predictions')
export class ListMyPredictionsController {
  constructor(private readonly queries: QueryBus) {}

  @Get()
  @Header('Cache-Control', 'no-store')
  @Describes({
    summary: 'What who asks has answered, the newest first, and what it came to over all games',
    answers: MyPredictions,
    mayFailWith: ['bad-request', 'unauthenticated'],
  })
  list(@CurrentFan() { fanId }: Fan, @Query({ schema: Page }) { show, limit, before }: Page): Promise<MyPredictions> {
    return this.queries.execute(new ListMyPredictions(fanId, show, limit, before));
  }
}
