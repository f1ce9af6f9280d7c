import { type OpenPool, type Pool } from '@pbp/domain';
import { type ClientBase } from 'pg';

const forget = async (tables: ClientBase, poolId: string): Promise<void> => {
  await tables.query(
    `with names as (delete from pools.names where pool_id = $1), codes as (delete from pools.codes where pool_id = $1)
      delete from pools.members where pool_id = $1`,
    [poolId],
  );
};

const follow = async (tables: ClientBase, { poolId, code, members }: OpenPool): Promise<void> => {
  await tables.query(
    `with gone as (delete from pools.members where pool_id = $1 and fan_id <> all($2::uuid[])),
      spent as (delete from pools.codes where pool_id = $1 and code <> $3),
      code as (insert into pools.codes (code, pool_id) values ($3, $1) on conflict do nothing)
      insert into pools.members (pool_id, fan_id) select $1, unnest($2::uuid[]) on conflict do nothing`,
    [poolId, members, code],
  );
};

/**
 * Makes the tables say what the log says of a pool: only in turn, when the log says it for sure. Of one that has closed,
 * or was never made, nothing is left. A death in front of this leaves rows that reading passes over, or sweeps away.
 */
export const keepInStep = async (tables: ClientBase, poolId: string, pool: Pool): Promise<void> => {
  switch (pool.is) {
    case 'open':
      return follow(tables, pool);
    case 'unknown':
    case 'closed':
      return forget(tables, poolId);
    default:
      pool satisfies never;
  }
};
