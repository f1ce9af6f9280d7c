import { poolOf } from '@pbp/postgres';
import { leavePool } from '../leave-pool/leave-pool.js';
import { type PoolPlaces, type Said } from '../places.js';
import { poolsThatMayHave } from '../tables/members.js';
import { forgetNamesBy } from '../tables/names.js';

/**
 * Takes a fan out of every pool, and forgets every name that the fan gave to one, also where others stay in it. Asked
 * again it does what is left to be done. Throws as `leavePool` does.
 */
export const leaveAllPools = async (places: PoolPlaces, fanId: string, said: Said): Promise<void> => {
  const tables = await poolOf(places.orm);
  for (const poolId of await poolsThatMayHave(tables, fanId)) await leavePool(places, poolId, fanId, said);
  await forgetNamesBy(tables, fanId);
};
