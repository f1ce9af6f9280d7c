import { type FilterQuery, type InferEntity, type QueryOrderMap } from '@mikro-orm/core';
import { type BoardOrder } from '@pbp/contracts';
import { type TallyEntity } from './tally-row.js';

export type Tally = InferEntity<typeof TallyEntity>;

/** Whose order it is, for good: what is equal is ordered by who answered earlier, and at last by the fan's id. */
export const orderOf = (by: BoardOrder): QueryOrderMap<Tally> => {
  switch (by) {
    case 'points':
      return { points: 'desc', skill: 'desc', earliest: 'asc', fanId: 'asc' };
    case 'skill':
      return { meanSkill: 'desc', earliest: 'asc', fanId: 'asc' };
    default:
      return by satisfies never;
  }
};

/** Fans with a place: by skill only who has enough answers with a chance; of a pool only its members. */
export const placed = (
  board: string,
  by: BoardOrder,
  among: readonly string[] | undefined,
): FilterQuery<Tally> & object => ({
  board,
  ...(by === 'skill' ? { meanSkill: { $ne: null } } : {}),
  ...(among ? { fanId: { $in: [...among] } } : {}),
});

/**
 * Who stands before that fan, in parts that have nobody in common: each is one stretch of the order's index, which is
 * several times faster than one condition that says all of it.
 */
export const aheadOf = (tally: Tally, by: BoardOrder): readonly (FilterQuery<Tally> & object)[] => {
  const { points, skill, meanSkill, earliest, fanId } = tally;
  switch (by) {
    case 'points':
      return [
        { points: { $gt: points } },
        { points, skill: { $gt: skill } },
        { points, skill, earliest: { $lt: earliest } },
        { points, skill, earliest, fanId: { $lt: fanId } },
      ];
    case 'skill':
      return [
        { meanSkill: { $gt: meanSkill } },
        { meanSkill, earliest: { $lt: earliest } },
        { meanSkill, earliest, fanId: { $lt: fanId } },
      ];
    default:
      return by satisfies never;
  }
};
