import { carryOut, type PoolOutcome } from '../carry-out.js';
import { type PoolPlaces, type Said } from '../places.js';
import { claimCode } from '../tables/codes.js';

export interface Removal {
  readonly poolId: string;
  readonly fanId: string;
  readonly by: string;
}

/** The owner shows a member the door, who cannot come back by the code that they know: it is another from here on. */
export const removeMember = (places: PoolPlaces, { poolId, fanId, by }: Removal, said: Said): Promise<PoolOutcome> =>
  carryOut(
    places,
    { poolId, ask: async (tables) => ({ do: 'remove', fanId, by, newCode: await claimCode(tables, poolId) }) },
    said,
  );
