import { Controller, Get } from '@nestjs/common';
import { QueryBus } from '@nestjs/cqrs';
import { ApiTags } from '@nestjs/swagger';
import { About } from '@pbp/contracts';
import { Describes } from '../http/describes.js';
import { ShowAbout } from './show-about.query.js';

@ApiTags('about')
@Controller('api/about')
export class ShowAboutController {
  constructor(private readonly queries: QueryBus) {}

  @Get()
  @Describes({ summary: 'What this server is and which leagues it follows', answers: About })
  show(): Promise<About> {
    return this.queries.execute(new ShowAbout());
  }
}
