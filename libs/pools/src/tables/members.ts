import { type ClientBase, type Pool } from 'pg';

/** Says that the fan may be in the pool: before the log does, so that nobody is in one that is not found. */
export const noteMember = async (tables: ClientBase, poolId: string, fanId: string): Promise<void> => {
  await tables.query('insert into pools.members (pool_id, fan_id) values ($1, $2) on conflict do nothing', [
    poolId,
    fanId,
  ]);
};

/** All pools that the fan is in, and perhaps some more. */
export const poolsThatMayHave = async (tables: Pool, fanId: string): Promise<readonly string[]> => {
  const { rows } = await tables.query<{ readonly poolId: string }>(
    'select pool_id as "poolId" from pools.members where fan_id = $1',
    [fanId],
  );
  return rows.map(({ poolId }) => poolId);
};

/** Of these fans, all who are in a pool, and perhaps some more. */
export const fansInPools = async (tables: Pool, fanIds: readonly string[]): Promise<ReadonlySet<string>> => {
  const { rows } = await tables.query<{ readonly fanId: string }>(
    'select distinct fan_id as "fanId" from pools.members where fan_id = any($1::uuid[])',
    [fanIds],
  );
  return new Set(rows.map(({ fanId }) => fanId));
};
