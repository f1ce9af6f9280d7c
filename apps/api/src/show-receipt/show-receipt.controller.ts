import { Controller, Get, Header, Param } from '@nestjs/common';
import { QueryBus } from '@nestjs/cqrs';
import { ApiTags } from '@nestjs/swagger';
import { type Fan } from '@pbp/accounts';
import { Receipt } from '@pbp/contracts';
import { Describes } from '../http/describes.js';
import { CurrentFan } from '../session/current-visitor.js';
import { ForFans } from '../session/for-fans.js';
import { PredictionId } from './prediction-id.js';
import { ShowReceipt } from './show-receipt.query.js';

@ApiTags('predictions')
@ForFans()
@Controller('api/predictions')
export class ShowReceiptController {
  constructor(private readonly queries: QueryBus) {}

  @Get(':id/receipt')
  @Header('Cache-Control', 'no-store')
  @Describes({
    summary:
      'Everything that can be checked about a prediction of who asks, from the log alone; its id is the question’s, a dot and the fan’s',
    answers: Receipt,
    mayFailWith: ['bad-request', 'unauthenticated', 'unknown-prediction'],
  })
  show(@Param('id', { schema: PredictionId }) id: PredictionId, @CurrentFan() { fanId }: Fan): Promise<Receipt> {
    return this.queries.execute(new ShowReceipt(id, fanId));
  }
}
