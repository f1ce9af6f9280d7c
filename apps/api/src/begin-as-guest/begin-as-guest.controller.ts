import { Controller, Post } from '@nestjs/common';
import { CommandBus } from '@nestjs/cqrs';
import { ApiTags } from '@nestjs/swagger';
import { CurrentVisitor } from '../session/current-visitor.js';
import { ForVisitors } from '../session/for-fans.js';
import { type Opened } from '../session/opened.js';
import { OpensSession } from '../session/opens-session.js';
import { type Visitor } from '../session/visitors.js';
import { BeginAsGuest } from './begin-as-guest.command.js';

@ApiTags('account')
@ForVisitors()
@Controller('api/session/guest')
export class BeginAsGuestController {
  constructor(private readonly commands: CommandBus) {}

  @Post()
  @OpensSession({
    summary: 'A session for who has none, as a guest of whom nothing is known; who has one keeps it',
    mayFailWith: ['too-many-requests'],
  })
  begin(@CurrentVisitor() visitor: Visitor): Promise<Opened> {
    return this.commands.execute(new BeginAsGuest(visitor));
  }
}
