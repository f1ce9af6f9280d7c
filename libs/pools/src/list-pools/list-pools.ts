import { UNNAMED_POOL } from '@pbp/contracts';
import { isMember, type OpenPool } from '@pbp/domain';
import { poolOf } from '@pbp/postgres';
import { type PoolPlaces } from '../places.js';
import { readPool } from '../pool-log/read-pool.js';
import { inTurn } from '../tables/in-turn.js';
import { keepInStep } from '../tables/keep-in-step.js';
import { poolsThatMayHave } from '../tables/members.js';
import { namesOf } from '../tables/names.js';

export interface ListedPool {
  readonly poolId: string;
  readonly name: string;
  readonly ownerId: string;
  /** How many. */
  readonly members: number;
  /** When the fan joined it; ISO time. */
  readonly joinedAt: string;
}

interface Found {
  readonly pool: OpenPool;
  readonly joinedAt: string;
}

/** What somebody left behind who died, or is about to do: whoever is at it now is waited for. */
const sweep = ({ store, orm }: PoolPlaces, poolId: string): Promise<void> =>
  inTurn(orm, poolId, async (tables) => keepInStep(tables, poolId, (await readPool(store, poolId)).pool));

const find = async (places: PoolPlaces, poolId: string, fanId: string): Promise<readonly Found[]> => {
  const { pool, joinedAt } = await readPool(places.store, poolId);
  if (isMember(pool, fanId)) return [{ pool, joinedAt: joinedAt.get(fanId) ?? '' }];
  await sweep(places, poolId);
  return [];
};

const lastFirst = (one: ListedPool, other: ListedPool): number => other.joinedAt.localeCompare(one.joinedAt);

/**
 * The pools that a fan is in, the one joined last first. The table says where to look, the log what is there: whatever
 * died in between, none is missing and none is too many. Throws the errors of both.
 */
export const listPools = async (places: PoolPlaces, fanId: string): Promise<readonly ListedPool[]> => {
  const tables = await poolOf(places.orm);
  const found: Found[] = [];
  for (const poolId of await poolsThatMayHave(tables, fanId)) found.push(...(await find(places, poolId, fanId)));
  const names = await namesOf(
    tables,
    found.map(({ pool }) => pool.poolId),
  );
  return found
    .map(({ pool: { poolId, ownerId, members }, joinedAt }) => ({
      poolId,
      name: names.get(poolId) ?? UNNAMED_POOL,
      ownerId,
      members: members.length,
      joinedAt,
    }))
    .toSorted(lastFirst);
};
