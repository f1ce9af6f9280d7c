import { Controller, Delete } from '@nestjs/common';
import { CommandBus } from '@nestjs/cqrs';
import { ApiTags } from '@nestjs/swagger';
import { type Fan } from '@pbp/accounts';
import { CurrentFan } from '../session/current-visitor.js';
import { ForFans } from '../session/for-fans.js';
import { EndsSession } from '../session/opens-session.js';
import { SignOutEverywhere } from './sign-out-everywhere.command.js';

@ApiTags('account')
@ForFans()
@Controller('api/sessions')
export class SignOutEverywhereController {
  constructor(private readonly commands: CommandBus) {}

  @Delete()
  @EndsSession('Sign out on every device, with the next request')
  signOut(@CurrentFan() fan: Fan): Promise<void> {
    return this.commands.execute(new SignOutEverywhere(fan));
  }
}
