import { Controller, Post, Req } from '@nestjs/common';
import { CommandBus } from '@nestjs/cqrs';
import { ApiTags } from '@nestjs/swagger';
import { type Request } from 'express';
import { CurrentVisitor } from '../session/current-visitor.js';
import { ForVisitors } from '../session/for-fans.js';
import { type Opened } from '../session/opened.js';
import { OpensSession } from '../session/opens-session.js';
import { type Visitor, Visitors } from '../session/visitors.js';
import { RefreshSession } from './refresh-session.command.js';

@ApiTags('account')
@ForVisitors()
@Controller('api/session/refresh')
export class RefreshSessionController {
  constructor(
    private readonly commands: CommandBus,
    private readonly visitors: Visitors,
  ) {}

  @Post()
  @OpensSession({
    summary: 'New tokens for the session of the refresh cookie: the access token lasts 15 minutes',
    mayFailWith: ['unauthenticated', 'too-many-requests'],
  })
  refresh(@Req() request: Request, @CurrentVisitor() { address }: Visitor): Promise<Opened> {
    return this.commands.execute(new RefreshSession(this.visitors.refreshTokenOf(request), address));
  }
}
