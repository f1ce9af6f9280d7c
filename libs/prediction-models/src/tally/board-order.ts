import { type InferEntity, type QueryOrderMap } from '@mikro-orm/core';
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

interface Placed {
  readonly board: string;
  readonly meanSkill?: { readonly $ne: null };
  readonly fanId?: { readonly $in: string[] };
}

/** Fans with a place: by skill only who has enough answers with a chance; of a pool only its members. */
export const placed = (board: string, by: BoardOrder, among: readonly string[] | undefined): Placed => ({
  board,
  ...(by === 'skill' ? { meanSkill: { $ne: null } } : {}),
  ...(among ? { fanId: { $in: [...among] } } : {}),
});
