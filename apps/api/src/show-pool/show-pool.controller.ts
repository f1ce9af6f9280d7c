import { Controller, Get, Header, Param } from '@nestjs/common';
import { QueryBus } from '@nestjs/cqrs';
import { ApiTags } from '@nestjs/swagger';
import { type Fan } from '@pbp/accounts';
import { PoolView } from '@pbp/contracts';
import { Describes } from '../http/describes.js';
import { PoolId } from '../pools/pool-arguments.js';
import { CurrentFan } from '../session/current-visitor.js';
import { ForFans } from '../session/for-fans.js';
import { ShowPool } from './show-pool.query.js';

@ApiTags('pools')
@ForFans()
@Controller('api/pools')
export class ShowPoolController {
  constructor(private readonly queries: QueryBus) {}

  @Get(':id')
  @Header('Cache-Control', 'no-store')
  @Describes({
    summary: 'A pool that who asks is in: its code, and who else is',
    answers: PoolView,
    mayFailWith: ['bad-request', 'unauthenticated', 'unknown-pool'],
  })
  show(@CurrentFan() { fanId }: Fan, @Param('id', { schema: PoolId }) poolId: string): Promise<PoolView> {
    return this.queries.execute(new ShowPool(fanId, poolId));
  }
}
