import { Body, Controller, Delete } from '@nestjs/common';
import { CommandBus } from '@nestjs/cqrs';
import { ApiTags } from '@nestjs/swagger';
import { type Fan } from '@pbp/accounts';
import { DeleteAccount as Given } from '@pbp/contracts';
import { CurrentFan } from '../session/current-visitor.js';
import { ForFans } from '../session/for-fans.js';
import { EndsSession } from '../session/opens-session.js';
import { DeleteAccount } from './delete-account.command.js';

@ApiTags('account')
@ForFans()
@Controller('api/me')
export class DeleteAccountController {
  constructor(private readonly commands: CommandBus) {}

  @Delete()
  @EndsSession('Delete the account, with the password of who has one: name and e-mail are forgotten for good', [
    'bad-request',
    'wrong-credentials',
    'too-many-requests',
  ])
  delete(@CurrentFan() fan: Fan, @Body({ schema: Given }) { password }: Given): Promise<void> {
    return this.commands.execute(new DeleteAccount(password, fan));
  }
}
