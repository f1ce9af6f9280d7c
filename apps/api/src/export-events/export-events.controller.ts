import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { Controller, Get, Inject, Param, Res } from '@nestjs/common';
import { QueryBus } from '@nestjs/cqrs';
import { ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { type ExportedEvent } from '@pbp/contracts';
import { type Envelope } from '@pbp/eventing';
import { LOGGER, type Logger } from '@pbp/platform';
import { type Response } from 'express';
import { GameId } from '../http/arguments.js';
import { Describes } from '../http/describes.js';
import { ExportEvents } from './export-events.query.js';

const NDJSON = 'application/x-ndjson';

type Line = Omit<ExportedEvent, 'data'> & { readonly data: unknown };

const line = ({ position, revision, id, type, data, metadata }: Envelope): string => {
  const event: Line = { position, revision, id, type, data, metadata };
  return `${JSON.stringify(event)}\n`;
};

async function* lines(events: AsyncIterable<Envelope>): AsyncIterable<string> {
  for await (const event of events) yield line(event);
}

@ApiTags('games')
@Controller('api/games')
export class ExportEventsController {
  constructor(
    private readonly queries: QueryBus,
    @Inject(LOGGER) private readonly logger: Logger,
  ) {}

  @Get(':id/events')
  @Describes({ summary: 'The log of a game, one event a line (NDJSON)', mayFailWith: ['bad-request', 'unknown-game'] })
  @ApiOkResponse({ content: { [NDJSON]: { schema: { $ref: '#/components/schemas/ExportedEvent' } } } })
  async export(@Param('id', { schema: GameId }) id: string, @Res() response: Response): Promise<void> {
    const events = await this.queries.execute(new ExportEvents(id));
    response.attachment(`game-${id}.ndjson`).type(NDJSON);
    try {
      await pipeline(Readable.from(lines(events)), response);
    } catch (error) {
      // The answer has begun: a connection that breaks off is the only way left to say that it is not whole.
      this.logger.warn({ error, gameId: id }, 'export broken off');
    }
  }
}
