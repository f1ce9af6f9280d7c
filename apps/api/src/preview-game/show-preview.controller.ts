import { Controller, Get, Param, Query, Res } from '@nestjs/common';
import { ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { type Response } from 'express';
import { PresentOrPast } from '../at-revision/present-or-past.js';
import { At, GameId } from '../http/arguments.js';
import { Describes } from '../http/describes.js';
import { tag } from '../http/entity-tag.js';
import { previewCard } from './preview-card.js';

const SVG = 'image/svg+xml';

@ApiTags('games')
@Controller('api/games')
export class ShowPreviewController {
  constructor(private readonly games: PresentOrPast) {}

  @Get(':id/preview.svg')
  @Describes({
    summary: 'A picture of how a game stands, or stood after the revision `at`',
    mayFailWith: ['bad-request', 'unknown-game', 'unknown-revision'],
  })
  @ApiOkResponse({ content: { [SVG]: { schema: { type: 'string' } } } })
  async show(
    @Param('id', { schema: GameId }) id: string,
    @Query({ schema: At }) { at }: At,
    @Res() response: Response,
  ): Promise<void> {
    const { game, revision } = await this.games.folded(id, at ?? (await this.games.card(id)).revision);
    tag(response, revision);
    response.type(SVG).send(previewCard(game));
  }
}
