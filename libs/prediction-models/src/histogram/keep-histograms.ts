import { BoardOrder } from '@pbp/contracts';
import { type ClientBase } from 'pg';
import { type Database } from '../database/database.js';
import { type OnBoards } from '../tally/tally-difference.js';
import { bucketIn } from './buckets.js';

const places = BoardOrder.options.map((by) => `('${by}', ${bucketIn(by, 'own')})`).join(', ');

/** Adds so many fans, which may be fewer than none, for each of these fans where they stand. */
const count = (histograms: string, tallies: string): string => `
  insert into ${histograms} as kept (board, ordered_by, bucket, fans)
    select board, ordered_by, bucket, $3::int * count(*)
      from (select distinct * from unnest($1::text[], $2::text[]) as given (board, fan_id)) moved
      join ${tallies} own using (board, fan_id)
      cross join lateral (values ${places}) place (ordered_by, bucket)
      where bucket is not null group by board, ordered_by, bucket
    on conflict (board, ordered_by, bucket) do update set fans = kept.fans + excluded.fans`;

/**
 * Moves the tallies of these fans by `move`, and the histograms of their boards with them: they are counted out where they
 * stand before and in where they stand afterwards.
 */
export const keepHistograms = async (
  client: ClientBase,
  { histograms, tallies }: Database,
  moved: readonly OnBoards[],
  move: () => Promise<void>,
): Promise<void> => {
  const rows = moved.flatMap(({ boards, fanId }) => boards.map((board) => ({ board, fanId })));
  const given = [rows.map(({ board }) => board), rows.map(({ fanId }) => fanId)];
  const sql = count(histograms.name, tallies.name);
  if (rows.length > 0) await client.query(sql, [...given, -1]);
  await move();
  if (rows.length === 0) return;
  await client.query(sql, [...given, 1]);
  const boards = [...new Set(rows.map(({ board }) => board))];
  await client.query(`delete from ${histograms.name} where board = any($1::text[]) and fans = 0`, [boards]);
};
