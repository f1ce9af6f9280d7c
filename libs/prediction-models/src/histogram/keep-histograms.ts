import { BoardOrder } from '@pbp/contracts';
import { type ClientBase } from 'pg';
import { type Database } from '../database/database.js';
import { type OnBoards } from '../tally/tally-difference.js';
import { bucketIn } from './buckets.js';

const places = BoardOrder.options.map((by) => `('${by}', ${bucketIn(by, 'own')})`).join(', ');

/** On the board $1 it adds $3, which may be less than nothing, for each of the fans $2 where they stand. */
const count = (histograms: string, tallies: string): string => `
  insert into ${histograms} as kept (board, ordered_by, bucket, fans)
    select board, ordered_by, bucket, $3::int * count(*)
      from ${tallies} own cross join lateral (values ${places}) place (ordered_by, bucket)
      where board = $1 and fan_id = any($2::text[]) and bucket is not null group by board, ordered_by, bucket
    on conflict (board, ordered_by, bucket) do update set fans = kept.fans + excluded.fans`;

const fansByBoard = (moved: readonly OnBoards[]): ReadonlyMap<string, readonly string[]> => {
  const found = new Map<string, Set<string>>();
  for (const { boards, fanId } of moved)
    for (const board of boards) found.set(board, (found.get(board) ?? new Set()).add(fanId));
  return new Map([...found].map(([board, fanIds]) => [board, [...fanIds]]));
};

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
  const fans = fansByBoard(moved);
  const sql = count(histograms.name, tallies.name);
  for (const [board, fanIds] of fans) await client.query(sql, [board, fanIds, -1]);
  await move();
  for (const [board, fanIds] of fans) await client.query(sql, [board, fanIds, 1]);
  await client.query(`delete from ${histograms.name} where board = any($1::text[]) and fans = 0`, [[...fans.keys()]]);
};
