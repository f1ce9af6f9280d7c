import { type Pool, type PoolClient } from 'pg';

/** Runs the work in one transaction; whatever it throws rolls everything back. */
export const inTransaction = async <Result>(
  pool: Pool,
  work: (client: PoolClient) => Promise<Result>,
  begin: 'begin' | 'begin isolation level repeatable read read only' = 'begin',
): Promise<Result> => {
  const client = await pool.connect();
  try {
    await client.query(begin);
    const result = await work(client);
    await client.query('commit');
    client.release();
    return result;
  } catch (error) {
    // Closing the connection rolls back, also where the server can no longer be told to.
    client.release(true);
    throw error;
  }
};
