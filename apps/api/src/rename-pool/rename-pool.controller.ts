import { Body, Controller, Param, Patch } from '@nestjs/common';
import { CommandBus } from '@nestjs/cqrs';
import { ApiTags } from '@nestjs/swagger';
import { type Fan } from '@pbp/accounts';
import { type PoolView, RenamePool as Given } from '@pbp/contracts';
import { ChangesPool } from '../pools/changes-pool.js';
import { PoolId } from '../pools/pool-arguments.js';
import { CurrentFan } from '../session/current-visitor.js';
import { ForFans } from '../session/for-fans.js';
import { RenamePool } from './rename-pool.command.js';

@ApiTags('pools')
@ForFans()
@Controller('api/pools/:id')
export class RenamePoolController {
  constructor(private readonly commands: CommandBus) {}

  @Patch()
  @ChangesPool({ summary: 'Call the pool something else; for its owner', mayFailWith: ['unknown-pool', 'owners-only'] })
  rename(
    @CurrentFan() { fanId }: Fan,
    @Param('id', { schema: PoolId }) poolId: string,
    @Body({ schema: Given }) { name }: Given,
  ): Promise<PoolView> {
    return this.commands.execute(new RenamePool({ poolId, name, by: fanId }));
  }
}
