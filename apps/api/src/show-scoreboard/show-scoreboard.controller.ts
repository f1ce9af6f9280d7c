import { createHash } from 'node:crypto';
import { Controller, Get, Query, Res } from '@nestjs/common';
import { QueryBus } from '@nestjs/cqrs';
import { ApiTags } from '@nestjs/swagger';
import { Scoreboard } from '@pbp/contracts';
import { type Response } from 'express';
import * as z from 'zod';
import { Delay } from '../http/arguments.js';
import { Describes } from '../http/describes.js';
import { tag } from '../http/entity-tag.js';
import { ShowScoreboard } from './show-scoreboard.query.js';

const LeagueDay = z.object({
  league: z.string().min(1).max(40),
  date: z.iso.date(),
  delay: Delay.optional(),
});
type LeagueDay = z.infer<typeof LeagueDay>;

const versionsOf = ({ previous, next, games, freshness }: Scoreboard): string => {
  const versions = games.map((game) => [game.gameId, game.revision, game.freshness.observedAt]);
  return createHash('sha256')
    .update(JSON.stringify([previous, next, freshness.observedAt, versions]))
    .digest('base64url');
};

@ApiTags('games')
@Controller('api/games')
export class ShowScoreboardController {
  constructor(private readonly queries: QueryBus) {}

  @Get()
  @Describes({
    summary: "One league's day; with `delay` as it was so many seconds ago",
    answers: Scoreboard,
    mayFailWith: ['bad-request', 'unknown-league'],
  })
  async show(
    @Query({ schema: LeagueDay }) { league, date, delay }: LeagueDay,
    @Res({ passthrough: true }) response: Response,
  ): Promise<Scoreboard> {
    const scoreboard = await this.queries.execute(new ShowScoreboard(league, date, delay));
    tag(response, versionsOf(scoreboard));
    return scoreboard;
  }
}
