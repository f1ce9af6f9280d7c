import { Controller, Get, Header, Param, Query } from '@nestjs/common';
import { QueryBus } from '@nestjs/cqrs';
import { ApiTags } from '@nestjs/swagger';
import { type Fan } from '@pbp/accounts';
import { BoardOrder, PoolBoard } from '@pbp/contracts';
import * as z from 'zod';
import { Describes } from '../http/describes.js';
import { PoolId } from '../pools/pool-arguments.js';
import { CurrentFan } from '../session/current-visitor.js';
import { ForFans } from '../session/for-fans.js';
import { ShowPoolBoard } from './show-pool-board.query.js';

const Asked = z.object({
  by: BoardOrder.default('points'),
  league: z.string().min(1).max(40).default('nba'),
  season: z
    .string()
    .regex(/^\d{4}$/, 'must be the year in which the season ends')
    .transform(Number)
    .optional(),
});
type Asked = z.infer<typeof Asked>;

@ApiTags('pools')
@ForFans()
@Controller('api/boards/pools')
export class ShowPoolBoardController {
  constructor(private readonly queries: QueryBus) {}

  @Get(':id')
  @Header('Cache-Control', 'no-store')
  @Describes({
    summary:
      'All members of a pool that who asks is in, ranked among themselves by points or by skill: in one season of a league, without parameters the NBA’s present one (a new one begins in August); who has no place comes last',
    answers: PoolBoard,
    mayFailWith: ['bad-request', 'unknown-league', 'unauthenticated', 'unknown-pool'],
  })
  show(
    @CurrentFan() { fanId }: Fan,
    @Param('id', { schema: PoolId }) poolId: string,
    @Query({ schema: Asked }) asked: Asked,
  ): Promise<PoolBoard> {
    return this.queries.execute(new ShowPoolBoard(fanId, poolId, asked));
  }
}
