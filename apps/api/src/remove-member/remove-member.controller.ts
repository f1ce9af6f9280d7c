import { Controller, Delete, Param } from '@nestjs/common';
import { CommandBus } from '@nestjs/cqrs';
import { ApiTags } from '@nestjs/swagger';
import { type Fan } from '@pbp/accounts';
import { ChangesPool } from '../pools/changes-pool.js';
import { FanId, PoolId } from '../pools/pool-arguments.js';
import { CurrentFan } from '../session/current-visitor.js';
import { ForFans } from '../session/for-fans.js';
import { RemoveMember } from './remove-member.command.js';

@ApiTags('pools')
@ForFans()
@Controller('api/pools/:id/members/:fanId')
export class RemoveMemberController {
  constructor(private readonly commands: CommandBus) {}

  @Delete()
  @ChangesPool({
    summary: 'Remove a member, for the owner: the pool has another code from then on. Removing oneself is leaving',
    status: 204,
    mayFailWith: ['unknown-pool', 'unknown-member', 'owners-only'],
  })
  remove(
    @CurrentFan() { fanId: by }: Fan,
    @Param('id', { schema: PoolId }) poolId: string,
    @Param('fanId', { schema: FanId }) fanId: string,
  ): Promise<void> {
    return this.commands.execute(new RemoveMember({ poolId, fanId, by }));
  }
}
