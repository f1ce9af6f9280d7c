import { Body, Controller, Post } from '@nestjs/common';
import { CommandBus } from '@nestjs/cqrs';
import { ApiTags } from '@nestjs/swagger';
import { SignIn as Given } from '@pbp/contracts';
import { CurrentVisitor } from '../session/current-visitor.js';
import { ForVisitors } from '../session/for-fans.js';
import { type Opened } from '../session/opened.js';
import { OpensSession } from '../session/opens-session.js';
import { type Visitor } from '../session/visitors.js';
import { SignIn } from './sign-in.command.js';

@ApiTags('account')
@ForVisitors()
@Controller('api/session')
export class SignInController {
  constructor(private readonly commands: CommandBus) {}

  @Post()
  @OpensSession({
    summary: 'Sign in by e-mail and password, on this device',
    mayFailWith: ['bad-request', 'wrong-credentials', 'too-many-requests'],
  })
  signIn(@Body({ schema: Given }) given: Given, @CurrentVisitor() visitor: Visitor): Promise<Opened> {
    return this.commands.execute(new SignIn(given, visitor));
  }
}
