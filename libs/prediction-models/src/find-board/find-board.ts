import { type EntityManager } from '@mikro-orm/postgresql';
import { type BoardOrder } from '@pbp/contracts';
import { orderOf, placed } from '../tally/board-order.js';
import { type RankedFan, rankedFan, type Ranking } from '../tally/ranked-fan.js';
import { TallyEntity } from '../tally/tally-row.js';

export interface WhichRows {
  readonly by: BoardOrder;
  /** At most so many. */
  readonly limit: number;
  /** Of the first row, from 0 on. */
  readonly offset?: number;
  /** Ranks these fans among themselves, as a pool does; everybody when left out. */
  readonly among?: readonly string[] | undefined;
}

/** Rows of a board (`boardsOf` says which there are) from the best on. An order is total: no two share a rank. */
export const findBoard = async (
  em: EntityManager,
  board: string,
  { by, limit, offset = 0, among }: WhichRows,
): Promise<readonly RankedFan[]> => {
  const tallies = await em
    .createQueryBuilder(TallyEntity)
    .select(['fanId', 'points', 'pointsAtFinal', 'meanSkill', 'right', 'judged'])
    .where(placed(board, by, among))
    .orderBy(orderOf(by))
    .limit(limit, offset)
    .execute<Ranking[]>('all');
  return tallies.map((tally, n) => rankedFan(tally, offset + n + 1));
};
