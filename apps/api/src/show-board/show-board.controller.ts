import { Controller, Get, Header, Param, Query } from '@nestjs/common';
import { QueryBus } from '@nestjs/cqrs';
import { ApiTags } from '@nestjs/swagger';
import { Board, BoardOrder } from '@pbp/contracts';
import * as z from 'zod';
import { GameId } from '../http/arguments.js';
import { Describes } from '../http/describes.js';
import { CurrentVisitor } from '../session/current-visitor.js';
import { ForVisitors } from '../session/for-fans.js';
import { type Visitor } from '../session/visitors.js';
import { ShowBoard } from './show-board.query.js';

const Part = z.object({
  by: BoardOrder.default('points'),
  limit: z.coerce.number().int().min(1).max(100).default(50),
  offset: z.coerce.number().int().min(0).max(1_000_000).default(0),
});
type Part = z.infer<typeof Part>;

const League = z.string().regex(/^[\w.-]{1,40}$/, 'must be a league');
const Year = z.string().regex(/^\d{4}$/, 'must be the year in which the season ends');

const DescribesBoard = (of: string): MethodDecorator =>
  Describes({
    summary: `Who is where by points or by skill, ${of}; nobody is on a board on which nothing was judged`,
    answers: Board,
    mayFailWith: ['bad-request'],
  });

@ApiTags('predictions')
@ForVisitors()
@Controller('api/boards')
export class ShowBoardController {
  constructor(private readonly queries: QueryBus) {}

  @Get('games/:id')
  @Header('Cache-Control', 'no-store')
  @DescribesBoard('in one game')
  ofGame(
    @Param('id', { schema: GameId }) id: string,
    @Query({ schema: Part }) part: Part,
    @CurrentVisitor() visitor: Visitor,
  ): Promise<Board> {
    return this.show(`game:${id}`, part, visitor);
  }

  @Get('days/:league/:date')
  @Header('Cache-Control', 'no-store')
  @DescribesBoard('on one day of a league')
  ofDay(
    @Param('league', { schema: League }) league: string,
    @Param('date', { schema: z.iso.date() }) date: string,
    @Query({ schema: Part }) part: Part,
    @CurrentVisitor() visitor: Visitor,
  ): Promise<Board> {
    return this.show(`day:${league}:${date}`, part, visitor);
  }

  @Get('seasons/:league/:year')
  @Header('Cache-Control', 'no-store')
  @DescribesBoard('in one season of a league, by the year in which it ends')
  ofSeason(
    @Param('league', { schema: League }) league: string,
    @Param('year', { schema: Year }) year: string,
    @Query({ schema: Part }) part: Part,
    @CurrentVisitor() visitor: Visitor,
  ): Promise<Board> {
    return this.show(`season:${league}:${year}`, part, visitor);
  }

  private show(board: string, part: Part, { fan }: Visitor): Promise<Board> {
    return this.queries.execute(new ShowBoard(board, part, fan?.fanId ?? null));
  }
}
