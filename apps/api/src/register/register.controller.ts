import { Body, Controller, Post } from '@nestjs/common';
import { CommandBus } from '@nestjs/cqrs';
import { ApiTags } from '@nestjs/swagger';
import { Register as Given } from '@pbp/contracts';
import { CurrentVisitor } from '../session/current-visitor.js';
import { ForVisitors } from '../session/for-fans.js';
import { type Opened } from '../session/opened.js';
import { OpensSession } from '../session/opens-session.js';
import { type Visitor } from '../session/visitors.js';
import { Register } from './register.command.js';

@ApiTags('account')
@ForVisitors()
@Controller('api/account')
export class RegisterController {
  constructor(private readonly commands: CommandBus) {}

  @Post()
  @OpensSession({
    summary: 'Register: a guest keeps its id and with it all that it did',
    status: 201,
    mayFailWith: ['bad-request', 'email-taken', 'already-registered', 'too-many-requests'],
  })
  register(@Body({ schema: Given }) given: Given, @CurrentVisitor() visitor: Visitor): Promise<Opened> {
    return this.commands.execute(new Register(given, visitor));
  }
}
