import { poolOf } from '@pbp/postgres';
import { carryOut, type PoolOutcome } from '../carry-out.js';
import { type PoolPlaces, type Said } from '../places.js';
import { poolOfCode } from '../tables/codes.js';
import { noteMember } from '../tables/members.js';

export interface Joining {
  readonly by: string;
  /** As `PoolCode` of the contracts reads it. */
  readonly code: string;
}

/** Lets a fan in who has the code. The table says which pool it may be of, the log whether it still is. */
export const joinPool = async (places: PoolPlaces, { by, code }: Joining, said: Said): Promise<PoolOutcome> => {
  const poolId = await poolOfCode(await poolOf(places.orm), code);
  if (poolId === null) return { kind: 'refused', reason: 'unknownCode' };
  return carryOut(
    places,
    {
      poolId,
      ask: async (tables) => {
        await noteMember(tables, poolId, by);
        return { do: 'join', code, by };
      },
    },
    said,
  );
};
