import { Body, Controller, Put } from '@nestjs/common';
import { CommandBus } from '@nestjs/cqrs';
import { ApiTags } from '@nestjs/swagger';
import { type Fan } from '@pbp/accounts';
import { ChangePassword as Given } from '@pbp/contracts';
import { CurrentFan } from '../session/current-visitor.js';
import { ForFans } from '../session/for-fans.js';
import { type Opened } from '../session/opened.js';
import { OpensSession } from '../session/opens-session.js';
import { ChangePassword } from './change-password.command.js';

@ApiTags('account')
@ForFans()
@Controller('api/me/password')
export class ChangePasswordController {
  constructor(private readonly commands: CommandBus) {}

  @Put()
  @OpensSession({
    summary: 'Change the password: all other devices are signed out',
    mayFailWith: ['bad-request', 'unauthenticated', 'wrong-credentials', 'not-registered', 'too-many-requests'],
  })
  change(@CurrentFan() fan: Fan, @Body({ schema: Given }) given: Given): Promise<Opened> {
    return this.commands.execute(new ChangePassword(given, fan));
  }
}
