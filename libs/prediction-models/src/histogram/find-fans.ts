import { raw } from '@mikro-orm/core';
import { type EntityManager } from '@mikro-orm/postgresql';
import { type BoardOrder } from '@pbp/contracts';
import { HistogramEntity } from './histogram-row.js';

const sumOf = raw('coalesce(sum(fans), 0)::int as fans');

/** How many fans have a place on a board. */
export const findFans = async (em: EntityManager, board: string, orderedBy: BoardOrder): Promise<number> => {
  const found = await em
    .createQueryBuilder(HistogramEntity)
    .select(sumOf)
    .where({ board, orderedBy })
    .execute<{ readonly fans: number }>('get', false);
  return found.fans;
};
