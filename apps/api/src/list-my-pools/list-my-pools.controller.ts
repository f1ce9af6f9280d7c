import { Controller, Get, Header } from '@nestjs/common';
import { QueryBus } from '@nestjs/cqrs';
import { ApiTags } from '@nestjs/swagger';
import { type Fan } from '@pbp/accounts';
import { MyPools } from '@pbp/contracts';
import { Describes } from '../http/describes.js';
import { CurrentFan } from '../session/current-visitor.js';
import { ForFans } from '../session/for-fans.js';
import { ListMyPools } from './list-my-pools.query.js';

@ApiTags('pools')
@ForFans()
@Controller('api/pools')
export class ListMyPoolsController {
  constructor(private readonly queries: QueryBus) {}

  @Get()
  @Header('Cache-Control', 'no-store')
  @Describes({ summary: 'The pools of who asks', answers: MyPools, mayFailWith: ['unauthenticated'] })
  list(@CurrentFan() { fanId }: Fan): Promise<MyPools> {
    return this.queries.execute(new ListMyPools(fanId));
  }
}
