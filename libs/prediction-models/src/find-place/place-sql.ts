import { type BoardOrder } from '@pbp/contracts';
import { bucketIn, perPoint } from '../histogram/buckets.js';

const earlier = '(ahead.earliest, ahead.fan_id) < (mine.earliest, mine.fan_id)';

/** Whether the row `ahead` stands before the row `mine`: the order of `orderOf`. */
const isAhead = (by: BoardOrder): string => {
  switch (by) {
    case 'points':
      return `(ahead.points > mine.points or (ahead.points = mine.points
        and (ahead.skill > mine.skill or (ahead.skill = mine.skill and ${earlier}))))`;
    case 'skill':
      return `(ahead.mean_skill > mine.mean_skill or (ahead.mean_skill = mine.mean_skill and ${earlier}))`;
    default:
      return by satisfies never;
  }
};

/** Whether it is in the same bucket, in words that let the index be read for that stretch alone. */
const isBeside = (by: BoardOrder): string => {
  switch (by) {
    case 'points':
      return 'ahead.points = mine.points';
    case 'skill':
      // The end allows for what is rounded off.
      return `ahead.mean_skill between mine.mean_skill and (mine.bucket + 2) / ${perPoint}.0::float8
        and ${bucketIn(by, 'ahead')} = mine.bucket`;
    default:
      return by satisfies never;
  }
};

const aheadOnBoard = (schema: string, by: BoardOrder): string => `
  (select coalesce(sum(fans), 0) from ${schema}.histograms higher
    where higher.board = mine.board and ordered_by = '${by}' and higher.bucket > mine.bucket) +
  (select count(*) from ${schema}.tallies ahead
    where ahead.board = mine.board and ${isBeside(by)} and ${isAhead(by)})`;

const aheadAmong = (schema: string, by: BoardOrder): string => `
  (select count(*) from ${schema}.tallies ahead
    where ahead.board = mine.board and ahead.fan_id = any($3::text[]) and ${isAhead(by)})`;

/**
 * One statement, and so of one moment: the row of the fan $2 on the board $1 and how many stand before it, `among` the fans
 * $3 or on the whole board. There only the fan's own bucket is counted fan by fan. No row for who has no place.
 */
export const placeSql = (schema: string, by: BoardOrder, among: boolean): string => `
  with mine as (
    select *, ${bucketIn(by, 'own')} as bucket from ${schema}.tallies own
      where board = $1 and fan_id = $2 ${among ? 'and fan_id = any($3::text[])' : ''}
  )
  select fan_id as "fanId", points, points_at_final as "pointsAtFinal", mean_skill as "meanSkill", "right", judged,
      (1 + ${among ? aheadAmong(schema, by) : aheadOnBoard(schema, by)})::int as rank
    from mine where bucket is not null`;
