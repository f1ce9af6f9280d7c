import { uuidV5 } from '@pbp/eventing';
import { carryOut, type PoolOutcome } from '../carry-out.js';
import { type PoolPlaces, type Said } from '../places.js';
import { readPool } from '../pool-log/read-pool.js';
import { claimCode } from '../tables/codes.js';
import { noteMember } from '../tables/members.js';
import { writeName } from '../tables/names.js';

export interface NewPool {
  readonly by: string;
  /** The client's own id of the request. */
  readonly requestId: string;
  readonly name: string;
}

/** The id follows from the request, so that the same request finds the pool that it has made. */
const poolIdOf = ({ by, requestId }: NewPool): string => uuidV5(`pool of ${by}/${requestId}`);

/** Makes a pool; the same request twice makes one, and does not rename it. Throws as `carryOut` does. */
export const createPool = (places: PoolPlaces, asked: NewPool, said: Said): Promise<PoolOutcome> => {
  const { by, name } = asked;
  const poolId = poolIdOf(asked);
  return carryOut(
    places,
    {
      poolId,
      ask: async (tables) => {
        const { pool } = await readPool(places.store, poolId);
        if (pool.is === 'unknown') {
          await noteMember(tables, poolId, by);
          await writeName(tables, poolId, name, by);
        }
        return { do: 'create', poolId, code: await claimCode(tables, poolId), by };
      },
    },
    said,
  );
};
