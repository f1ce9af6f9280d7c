import { Inject } from '@nestjs/common';
import { type IQueryHandler, Query, QueryHandler } from '@nestjs/cqrs';
import { type BoardOrder, type PoolBoard } from '@pbp/contracts';
import { isLeagueId, leagueDayOf, MOST_POOL_MEMBERS, seasonOf } from '@pbp/domain';
import { unknownLeague } from '../http/problem-error.js';
import { unknownPool } from '../pools/pool-problem.js';
import { PoolViews } from '../pools/pool-views.js';
import { PREDICTION_ROWS, type PredictionRows } from '../predictions/prediction-rows.js';
import { hasPlace, rankMembers, type Tallied } from './rank-members.js';

export interface WhichSeason {
  readonly by: BoardOrder;
  readonly league: string;
  /** The year in which it ends; the present one when left out. */
  readonly season?: number | undefined;
}

/** `fanId` is who asks. */
export class ShowPoolBoard extends Query<PoolBoard> {
  constructor(
    readonly fanId: string,
    readonly poolId: string,
    readonly which: WhichSeason,
  ) {
    super();
  }
}

@QueryHandler(ShowPoolBoard)
export class ShowPoolBoardHandler implements IQueryHandler<ShowPoolBoard> {
  constructor(
    @Inject(PREDICTION_ROWS) private readonly rows: PredictionRows,
    private readonly pools: PoolViews,
  ) {}

  async execute({ fanId, poolId, which: { by, league, season: asked } }: ShowPoolBoard): Promise<PoolBoard> {
    if (!isLeagueId(league)) throw unknownLeague(league);
    const { members } = await this.pools.of(poolId, fanId);
    const season = asked ?? seasonOf(league, leagueDayOf(Date.now()));
    const ids = members.map((member) => member.fanId);
    const tallied = await this.tallied(`season:${league}:${season}`, by, ids);
    const { rows, placed } = rankMembers(members, tallied, hasPlace[by]);
    const mine = rows.find((row) => row.fanId === fanId);
    if (!mine) throw unknownPool();
    return { board: `pool:${poolId}`, by, league, season, fans: placed, rows: [...rows], mine };
  }

  /** By skill not all are on the board: what the others have come to, that by points says. */
  private async tallied(board: string, by: BoardOrder, among: readonly string[]): Promise<readonly Tallied[]> {
    const all = await this.rows.board(board, { by: 'points', limit: MOST_POOL_MEMBERS, among });
    if (by === 'points') return all;
    const skilled = await this.rows.board(board, { by, limit: MOST_POOL_MEMBERS, among });
    const first = new Set(skilled.map(({ fanId }) => fanId));
    return [...skilled, ...all.filter(({ fanId }) => !first.has(fanId))];
  }
}
