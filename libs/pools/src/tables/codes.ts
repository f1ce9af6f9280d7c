import { randomInt } from 'node:crypto';
import { POOL_CODE_LENGTH, POOL_CODE_LETTERS } from '@pbp/contracts';
import { type ClientBase, type Pool } from 'pg';

/** 8 of 31 letters and digits: who guesses a million of them finds one of a thousand pools once in 850 times. */
const drawCode = (): string =>
  Array.from({ length: POOL_CODE_LENGTH }, () => POOL_CODE_LETTERS[randomInt(POOL_CODE_LETTERS.length)]).join('');

/** Draws a code that no other pool has, or ever gets while this one keeps it. */
export const claimCode = async (tables: ClientBase, poolId: string, draw = drawCode): Promise<string> => {
  for (;;) {
    const code = draw();
    const { rowCount } = await tables.query(
      'insert into pools.codes (code, pool_id) values ($1, $2) on conflict do nothing',
      [code, poolId],
    );
    if (rowCount === 1) return code;
  }
};

/** The one pool that the code may let into; null for a code that was never given, or is given no more. */
export const poolOfCode = async (tables: Pool, code: string): Promise<string | null> => {
  const { rows } = await tables.query<{ readonly poolId: string }>(
    'select pool_id as "poolId" from pools.codes where code = $1',
    [code],
  );
  return rows[0]?.poolId ?? null;
};
