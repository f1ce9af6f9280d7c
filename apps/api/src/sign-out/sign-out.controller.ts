import { Controller, Delete } from '@nestjs/common';
import { CommandBus } from '@nestjs/cqrs';
import { ApiTags } from '@nestjs/swagger';
import { type Fan } from '@pbp/accounts';
import { CurrentFan } from '../session/current-visitor.js';
import { ForFans } from '../session/for-fans.js';
import { EndsSession } from '../session/opens-session.js';
import { SignOut } from './sign-out.command.js';

@ApiTags('account')
@ForFans()
@Controller('api/session')
export class SignOutController {
  constructor(private readonly commands: CommandBus) {}

  @Delete()
  @EndsSession('Sign out on this device; a guest who does is gone for good')
  signOut(@CurrentFan() fan: Fan): Promise<void> {
    return this.commands.execute(new SignOut(fan));
  }
}
