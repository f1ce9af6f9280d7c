import { type EntityManager } from '@mikro-orm/postgresql';
import { type BoardOrder } from '@pbp/contracts';
import { inSnapshot } from '../database/in-snapshot.js';
import { aheadOf, placed } from '../tally/board-order.js';
import { type RankedFan, rankedFan } from '../tally/ranked-fan.js';
import { TallyEntity } from '../tally/tally-row.js';

/** A fan's own row of a board, wherever it stands, or where it stands among these fans; null without a place. */
export const findPlace = (
  em: EntityManager,
  board: string,
  fanId: string,
  by: BoardOrder,
  among?: readonly string[],
): Promise<RankedFan | null> =>
  inSnapshot(em, async (snapshot) => {
    const tally = await snapshot.findOne(TallyEntity, { $and: [placed(board, by, among), { fanId }] });
    if (!tally) return null;
    let rank = 1;
    for (const ahead of aheadOf(tally, by))
      rank += await snapshot.count(TallyEntity, { $and: [placed(board, by, among), ahead] });
    return rankedFan(tally, rank);
  });
