import { Controller, Get, Header } from '@nestjs/common';
import { QueryBus } from '@nestjs/cqrs';
import { ApiTags } from '@nestjs/swagger';
import { type Fan } from '@pbp/accounts';
import { Me } from '@pbp/contracts';
import { Describes } from '../http/describes.js';
import { CurrentFan } from '../session/current-visitor.js';
import { ForFans } from '../session/for-fans.js';
import { ShowMe } from './show-me.query.js';

@ApiTags('account')
@ForFans()
@Controller('api/me')
export class ShowMeController {
  constructor(private readonly queries: QueryBus) {}

  @Get()
  @Header('Cache-Control', 'no-store')
  @Describes({ summary: 'Who asks', answers: Me, mayFailWith: ['unauthenticated'] })
  show(@CurrentFan() { fanId }: Fan): Promise<Me> {
    return this.queries.execute(new ShowMe(fanId));
  }
}
