import { type PoolCommand, type PoolRefusal } from '@pbp/domain';
import { type PoolClient } from 'pg';
import { type PoolPlaces, type Said } from './places.js';
import { command } from './pool-log/command.js';
import { inTurn } from './tables/in-turn.js';
import { keepInStep } from './tables/keep-in-step.js';

/** What became of a request; asked again for what was done before, it is done. */
export type PoolOutcome =
  { readonly kind: 'done'; readonly poolId: string } | { readonly kind: 'refused'; readonly reason: PoolRefusal };

export interface Deed {
  readonly poolId: string;
  /** What must be in the tables before the log is told, and then what the log is to be told. */
  readonly ask: (tables: PoolClient) => PoolCommand | Promise<PoolCommand>;
  /** What else is to be in the tables once the log has been told. */
  readonly then?: (tables: PoolClient) => Promise<void>;
}

/** Does one thing about one pool, in the log and in the tables. Throws the errors of both; then it may be asked again. */
export const carryOut = ({ store, orm }: PoolPlaces, { poolId, ask, then }: Deed, said: Said): Promise<PoolOutcome> =>
  inTurn(orm, poolId, async (tables) => {
    const { pool, refusal } = await command(store, poolId, await ask(tables), said);
    await keepInStep(tables, poolId, pool);
    if (refusal) return { kind: 'refused', reason: refusal };
    await then?.(tables);
    return { kind: 'done', poolId };
  });
