import { type EntityManager } from '@mikro-orm/postgresql';
import { type BoardOrder } from '@pbp/contracts';
import { type Pool } from 'pg';
import { type RankedFan, rankedFan, type Ranking } from '../tally/ranked-fan.js';
import { placeSql } from './place-sql.js';

/** A fan's own row of a board, wherever it stands, or where it stands among these fans; null without a place. */
export const findPlace = async (
  em: EntityManager,
  board: string,
  fanId: string,
  by: BoardOrder,
  among?: readonly string[],
): Promise<RankedFan | null> => {
  const pool: Pool = await em.getConnection().getNativeClient();
  const schema = em.getPlatform().quoteIdentifier(String(em.config.get('schema')));
  const { rows } = await pool.query<Ranking & { readonly rank: number }>(
    placeSql(schema, by, among !== undefined),
    among ? [board, fanId, among] : [board, fanId],
  );
  const [row] = rows;
  return row ? rankedFan(row, row.rank) : null;
};
