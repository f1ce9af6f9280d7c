import { type ClientBase, type Pool } from 'pg';

/** What a pool is called from here on. */
export const writeName = async (tables: ClientBase, poolId: string, name: string, namedBy: string): Promise<void> => {
  await tables.query(
    `insert into pools.names (pool_id, name, named_by) values ($1, $2, $3)
      on conflict (pool_id) do update set name = excluded.name, named_by = excluded.named_by`,
    [poolId, name, namedBy],
  );
};

/** What pools are called, by id; those without a name are left out. */
export const namesOf = async (tables: Pool, poolIds: readonly string[]): Promise<ReadonlyMap<string, string>> => {
  const { rows } = await tables.query<{ readonly poolId: string; readonly name: string }>(
    'select pool_id as "poolId", name from pools.names where pool_id = any($1::uuid[])',
    [poolIds],
  );
  return new Map(rows.map(({ poolId, name }) => [poolId, name]));
};

/** Forgets every name that the fan gave, be the pool another's by now. */
export const forgetNamesBy = async (tables: Pool, fanId: string): Promise<void> => {
  await tables.query('delete from pools.names where named_by = $1', [fanId]);
};
