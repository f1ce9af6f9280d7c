import { UNNAMED_POOL } from '@pbp/contracts';
import { isMember } from '@pbp/domain';
import { poolOf } from '@pbp/postgres';
import { type PoolPlaces } from '../places.js';
import { readPool } from '../pool-log/read-pool.js';
import { namesOf } from '../tables/names.js';

export interface ShownPool {
  readonly poolId: string;
  readonly name: string;
  readonly code: string;
  readonly ownerId: string;
  /** `joinedAt` is ISO time. */
  readonly members: readonly { readonly fanId: string; readonly joinedAt: string }[];
}

/** A pool as the log has it now, for one of its members; null for anybody else. Throws the errors of log and tables. */
export const showPool = async ({ store, orm }: PoolPlaces, poolId: string, by: string): Promise<ShownPool | null> => {
  const { pool, joinedAt } = await readPool(store, poolId);
  if (!isMember(pool, by)) return null;
  const { code, ownerId, members } = pool;
  const name = (await namesOf(await poolOf(orm), [poolId])).get(poolId) ?? UNNAMED_POOL;
  return {
    poolId,
    name,
    code,
    ownerId,
    members: members.map((fanId) => ({ fanId, joinedAt: joinedAt.get(fanId) ?? '' })),
  };
};
