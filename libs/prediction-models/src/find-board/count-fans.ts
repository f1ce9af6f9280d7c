import { type EntityManager } from '@mikro-orm/postgresql';
import { type BoardOrder } from '@pbp/contracts';
import { findFans } from '../histogram/find-fans.js';
import { placed } from '../tally/board-order.js';
import { TallyEntity } from '../tally/tally-row.js';

/** How many fans have a place on a board, or how many of these. */
export const countFans = async (
  em: EntityManager,
  board: string,
  by: BoardOrder,
  among?: readonly string[],
): Promise<number> => (among ? em.fork().count(TallyEntity, placed(board, by, among)) : findFans(em.fork(), board, by));
