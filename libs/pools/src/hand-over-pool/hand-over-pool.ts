import { carryOut, type PoolOutcome } from '../carry-out.js';
import { type PoolPlaces, type Said } from '../places.js';

export interface HandOver {
  readonly poolId: string;
  readonly to: string;
  readonly by: string;
}

/** Makes another member the owner. Of two hand-overs at once the second is no owner's any more. */
export const handOverPool = (places: PoolPlaces, { poolId, to, by }: HandOver, said: Said): Promise<PoolOutcome> =>
  carryOut(places, { poolId, ask: () => ({ do: 'handOver', to, by }) }, said);
