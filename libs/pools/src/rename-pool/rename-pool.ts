import { carryOut, type PoolOutcome } from '../carry-out.js';
import { type PoolPlaces, type Said } from '../places.js';
import { writeName } from '../tables/names.js';

export interface Renaming {
  readonly poolId: string;
  readonly name: string;
  readonly by: string;
}

/** The log hears that the owner gave another name, the table which. A death in between leaves the old one. */
export const renamePool = (places: PoolPlaces, { poolId, name, by }: Renaming, said: Said): Promise<PoolOutcome> =>
  carryOut(
    places,
    { poolId, ask: () => ({ do: 'rename', by }), then: (tables) => writeName(tables, poolId, name, by) },
    said,
  );
