import { type MikroORM } from '@mikro-orm/postgresql';
import { passing } from '@pbp/crash-points';
import { poolOf } from './pool-of.js';

/** Any number will do, as long as every process takes the same. */
const lockForMigrations = 7_290_001;

/** Runs the migrations that are due. Several processes may start at once: one runs them, the others wait. */
export const migrate = async (orm: MikroORM): Promise<void> => {
  const client = await (await poolOf(orm)).connect();
  try {
    await client.query('select pg_advisory_lock($1)', [lockForMigrations]);
    passing('migration: lock held, no tables made');
    await orm.migrator.up();
    passing('migration: tables made, lock held');
  } finally {
    client.release(true);
  }
};
