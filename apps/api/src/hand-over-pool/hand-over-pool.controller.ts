import { Body, Controller, Param, Post } from '@nestjs/common';
import { CommandBus } from '@nestjs/cqrs';
import { ApiTags } from '@nestjs/swagger';
import { type Fan } from '@pbp/accounts';
import { HandOverPool as Given, type PoolView } from '@pbp/contracts';
import { ChangesPool } from '../pools/changes-pool.js';
import { PoolId } from '../pools/pool-arguments.js';
import { CurrentFan } from '../session/current-visitor.js';
import { ForFans } from '../session/for-fans.js';
import { HandOverPool } from './hand-over-pool.command.js';

@ApiTags('pools')
@ForFans()
@Controller('api/pools/:id/owner')
export class HandOverPoolController {
  constructor(private readonly commands: CommandBus) {}

  @Post()
  @ChangesPool({
    summary: 'Hand the pool over to another member; for its owner',
    mayFailWith: ['unknown-pool', 'unknown-member', 'owners-only'],
  })
  handOver(
    @CurrentFan() { fanId: by }: Fan,
    @Param('id', { schema: PoolId }) poolId: string,
    @Body({ schema: Given }) { fanId: to }: Given,
  ): Promise<PoolView> {
    return this.commands.execute(new HandOverPool({ poolId, to, by }));
  }
}
