import { Controller, Param, Post } from '@nestjs/common';
import { CommandBus } from '@nestjs/cqrs';
import { ApiTags } from '@nestjs/swagger';
import { type Fan } from '@pbp/accounts';
import { ChangesPool } from '../pools/changes-pool.js';
import { PoolId } from '../pools/pool-arguments.js';
import { CurrentFan } from '../session/current-visitor.js';
import { ForFans } from '../session/for-fans.js';
import { LeavePool } from './leave-pool.command.js';

@ApiTags('pools')
@ForFans()
@Controller('api/pools/:id/leave')
export class LeavePoolController {
  constructor(private readonly commands: CommandBus) {}

  @Post()
  @ChangesPool({
    summary: 'Leave a pool: its owner hands it over to who joined earliest, the last one closes it',
    status: 204,
    mayFailWith: ['unknown-pool'],
  })
  leave(@CurrentFan() { fanId }: Fan, @Param('id', { schema: PoolId }) poolId: string): Promise<void> {
    return this.commands.execute(new LeavePool(fanId, poolId));
  }
}
