import { type MikroORM } from '@mikro-orm/postgresql';
import { type DeadLetter, type DeadLetterDetail } from '@pbp/contracts';
import { type ClientBase, type Pool } from 'pg';
import { type FeedTables, feedTablesOf } from '../database/feed-tables.js';
import { type LetterRow, letterView, selectLetters } from './letter-view.js';

export const mostListed = 200;

const which = {
  open: 'where letter.resolution is null order by letter.parked_at desc',
  settled: `where letter.resolution is not null and letter.reason ->> 'kind' = 'failed'
    order by letter.resolution ->> 'at' desc`,
} as const;

/**
 * What operators have to decide on, newest first: of each parked game its first open event. Or what was settled.
 * At most 200.
 */
export const findDeadLetters = async (orm: MikroORM, standing: 'open' | 'settled'): Promise<readonly DeadLetter[]> => {
  const database = await feedTablesOf(orm);
  const { rows } = await database.pool.query<LetterRow>(
    `select * from (${selectLetters(database)} ${which[standing]}) letters
      where "isFirst" or resolution is not null limit ${mostListed}`,
  );
  return rows.map((row) => {
    const { event: _, ...letter } = letterView(row);
    return letter;
  });
};

/** A dead letter by its id, null where there is none. */
export const findDeadLetter = async (orm: MikroORM, id: string): Promise<DeadLetterDetail | null> => {
  const database = await feedTablesOf(orm);
  return readLetter(database.pool, database, id);
};

export const readLetter = async (
  client: ClientBase | Pool,
  database: FeedTables,
  id: string,
): Promise<DeadLetterDetail | null> => {
  // No letter is called so, and PostgreSQL would not take the question.
  if (id.includes('\0')) return null;
  const { rows } = await client.query<LetterRow>(
    `${selectLetters(database)}
      where letter.feed = split_part($1, ':', 1) and letter.event_id = substr($1, strpos($1, ':') + 1)`,
    [id],
  );
  return rows[0] ? letterView(rows[0]) : null;
};
