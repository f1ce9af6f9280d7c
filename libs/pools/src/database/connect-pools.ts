import { type MikroORM } from '@mikro-orm/postgresql';
import { connectTables } from '@pbp/postgres';
import { CodeEntity } from './code-row.js';
import { MemberEntity } from './member-row.js';
import { PoolTables } from './migrations/m0001-pools.js';
import { NameEntity } from './name-row.js';

/** Apart from the read models, which a rebuild drops and makes anew from the log: names are in no log. */
export const POOLS_SCHEMA = 'pools';

/**
 * The tables of pools at a PostgreSQL URL, brought up to date. Close it with `close()`.
 * Throws UnusableDatabaseError when it cannot be reached or a migration fails.
 */
export const connectPools = (url: string): Promise<MikroORM> =>
  connectTables(url, {
    schema: POOLS_SCHEMA,
    entities: [MemberEntity, CodeEntity, NameEntity],
    migrations: [{ name: '0001-pools', class: PoolTables }],
    connections: 5,
  });
