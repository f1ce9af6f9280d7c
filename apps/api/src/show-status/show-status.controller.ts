import { Controller, Get, Header } from '@nestjs/common';
import { QueryBus } from '@nestjs/cqrs';
import { ApiTags } from '@nestjs/swagger';
import { LiveStatus } from '@pbp/contracts';
import { Describes } from '../http/describes.js';
import { ShowStatus } from './show-status.query.js';

@ApiTags('about')
@Controller('api/status')
export class ShowStatusController {
  constructor(private readonly queries: QueryBus) {}

  @Get()
  @Header('Cache-Control', 'no-store')
  @Describes({
    summary: 'What is late or cannot be done at the moment, as far as a fan can notice',
    answers: LiveStatus,
  })
  show(): Promise<LiveStatus> {
    return this.queries.execute(new ShowStatus());
  }
}
