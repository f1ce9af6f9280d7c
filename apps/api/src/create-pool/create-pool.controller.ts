import { Body, Controller, Post } from '@nestjs/common';
import { CommandBus } from '@nestjs/cqrs';
import { ApiTags } from '@nestjs/swagger';
import { type Fan } from '@pbp/accounts';
import { CreatePool as Given, type PoolView } from '@pbp/contracts';
import { ChangesPool } from '../pools/changes-pool.js';
import { CurrentFan } from '../session/current-visitor.js';
import { ForFans } from '../session/for-fans.js';
import { CreatePool } from './create-pool.command.js';

@ApiTags('pools')
@ForFans()
@Controller('api/pools')
export class CreatePoolController {
  constructor(private readonly commands: CommandBus) {}

  @Post()
  @ChangesPool({ summary: 'Make a pool, and own it; the same request twice makes one', status: 201 })
  create(@CurrentFan() { fanId }: Fan, @Body({ schema: Given }) given: Given): Promise<PoolView> {
    return this.commands.execute(new CreatePool(fanId, given));
  }
}
