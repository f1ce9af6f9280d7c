import { type MikroORM } from '@mikro-orm/postgresql';
import { poolOf } from '@pbp/postgres';
import { fansInPools } from '../tables/members.js';

/** Of these fans, those who are in a pool, and perhaps some more: whoever died on the way into one counts as in it. */
export const whoIsInAPool = async (orm: MikroORM, fanIds: readonly string[]): Promise<ReadonlySet<string>> =>
  fansInPools(await poolOf(orm), fanIds);
