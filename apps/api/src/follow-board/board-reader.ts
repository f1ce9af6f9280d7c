import { Injectable } from '@nestjs/common';
import { QueryBus } from '@nestjs/cqrs';
import { type Board, type BoardNews, type BoardOrder, type PoolBoard } from '@pbp/contracts';
import { ProblemError } from '../http/problem-error.js';
import { ShowBoard } from '../show-board/show-board.query.js';
import { ShowPoolBoard } from '../show-pool-board/show-pool-board.query.js';

const ROWS = 50;
/** Of pools: REST shows the same unless another is asked for. */
const LEAGUE = 'nba';

/** A pool's board, and who may see it. */
export interface MembersBoard {
  readonly news: BoardNews;
  readonly members: ReadonlySet<string>;
}

const newsOf = ({ board, by, fans, rows }: Board): BoardNews => ({
  board,
  by,
  fans,
  rows: rows.slice(0, ROWS),
  mine: null,
});

/** Boards as all who follow them are told of them. */
@Injectable()
export class BoardReader {
  constructor(private readonly queries: QueryBus) {}

  /** Throws what the rows throw. */
  async forAll(board: string, by: BoardOrder): Promise<BoardNews> {
    return newsOf(await this.queries.execute(new ShowBoard(board, { by, limit: ROWS, offset: 0 }, null)));
  }

  /** Of a pool that the fan is in; null for anybody else. Throws what log and rows throw. */
  async forMember(poolId: string, by: BoardOrder, fanId: string): Promise<MembersBoard | null> {
    try {
      const board: PoolBoard = await this.queries.execute(new ShowPoolBoard(fanId, poolId, { by, league: LEAGUE }));
      return { news: newsOf(board), members: new Set(board.rows.map((row) => row.fanId)) };
    } catch (error) {
      if (error instanceof ProblemError && error.code === 'unknown-pool') return null;
      throw error;
    }
  }
}
