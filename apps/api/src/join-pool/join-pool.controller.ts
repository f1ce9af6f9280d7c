import { Body, Controller, Post } from '@nestjs/common';
import { CommandBus } from '@nestjs/cqrs';
import { ApiTags } from '@nestjs/swagger';
import { type Fan } from '@pbp/accounts';
import { JoinPool as Given, type PoolView } from '@pbp/contracts';
import { ChangesPool } from '../pools/changes-pool.js';
import { CurrentFan, CurrentVisitor } from '../session/current-visitor.js';
import { ForFans } from '../session/for-fans.js';
import { type Visitor } from '../session/visitors.js';
import { JoinPool } from './join-pool.command.js';

@ApiTags('pools')
@ForFans()
@Controller('api/pools/join')
export class JoinPoolController {
  constructor(private readonly commands: CommandBus) {}

  @Post()
  @ChangesPool({
    summary: 'Join a pool by its code; who is in it already stays in it',
    mayFailWith: ['unknown-code', 'pool-full'],
  })
  join(
    @CurrentFan() { fanId }: Fan,
    @CurrentVisitor() { address }: Visitor,
    @Body({ schema: Given }) { code }: Given,
  ): Promise<PoolView> {
    return this.commands.execute(new JoinPool(fanId, address, code));
  }
}
