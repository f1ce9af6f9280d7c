import { Body, Controller, Header, Patch } from '@nestjs/common';
import { CommandBus } from '@nestjs/cqrs';
import { ApiTags } from '@nestjs/swagger';
import { type Fan } from '@pbp/accounts';
import { Me, RenameMe as Given } from '@pbp/contracts';
import { Describes } from '../http/describes.js';
import { CurrentFan } from '../session/current-visitor.js';
import { ForFans } from '../session/for-fans.js';
import { RenameMe } from './rename-me.command.js';

@ApiTags('account')
@ForFans()
@Controller('api/me')
export class RenameMeController {
  constructor(private readonly commands: CommandBus) {}

  @Patch()
  @Header('Cache-Control', 'no-store')
  @Describes({
    summary: 'Take another name; guests may have one too',
    answers: Me,
    mayFailWith: ['bad-request', 'unauthenticated', 'foreign-origin', 'json-only'],
  })
  rename(@CurrentFan() { fanId }: Fan, @Body({ schema: Given }) { displayName }: Given): Promise<Me> {
    return this.commands.execute(new RenameMe(fanId, displayName));
  }
}
