import { carryOut, type PoolOutcome } from '../carry-out.js';
import { type PoolPlaces, type Said } from '../places.js';

/** An owner leaves the pool to whoever joined it earliest; with the last one it closes and its name is forgotten. */
export const leavePool = (places: PoolPlaces, poolId: string, by: string, said: Said): Promise<PoolOutcome> =>
  carryOut(places, { poolId, ask: () => ({ do: 'leave', by }) }, said);
