import { type MikroORM } from '@mikro-orm/postgresql';
import { poolOf } from '@pbp/postgres';
import { type PoolClient } from 'pg';

/** Whoever waits longer is told that it cannot be done now; whoever stands still for longer loses its turn. */
const limits = `set lock_timeout = '20s'; set idle_session_timeout = '60s'`;
const noLimits = 'reset lock_timeout; reset idle_session_timeout';

const toldByTheNextStatement = (): void => undefined;

/**
 * Does something about a pool when nobody else does, on whatever copy of the API: five hundred who join at once do so one
 * behind the other, not against each other. The lock spares tries and keeps the tables in step; what the log lets in is
 * right without it. Statements are committed one by one, since some must stand before the append and some follow from it.
 */
export const inTurn = async <Result>(
  orm: MikroORM,
  poolId: string,
  work: (tables: PoolClient) => Promise<Result>,
): Promise<Result> => {
  const client = await (await poolOf(orm)).connect();
  client.on('error', toldByTheNextStatement);
  try {
    await client.query(limits);
    await client.query('select pg_advisory_lock(hashtextextended($1, 0))', [`pools: ${poolId}`]);
    const result = await work(client);
    await client.query(`select pg_advisory_unlock_all(); ${noLimits}`);
    client.off('error', toldByTheNextStatement);
    client.release();
    return result;
  } catch (error) {
    // The lock goes with the connection, also where the server can no longer be told to.
    client.release(true);
    throw error;
  }
};
