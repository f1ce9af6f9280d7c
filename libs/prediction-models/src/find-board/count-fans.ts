import { type EntityManager } from '@mikro-orm/postgresql';
import { type BoardOrder } from '@pbp/contracts';
import { placed } from '../tally/board-order.js';
import { TallyEntity } from '../tally/tally-row.js';

/** How many fans have a place on a board, or how many of these. */
export const countFans = (
  em: EntityManager,
  board: string,
  by: BoardOrder,
  among?: readonly string[],
): Promise<number> => em.fork().count(TallyEntity, placed(board, by, among));
