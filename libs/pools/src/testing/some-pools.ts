import { randomUUID } from 'node:crypto';
import { type MikroORM } from '@mikro-orm/postgresql';
import { InMemoryEventStore } from '@pbp/eventing';
import { type PoolOutcome } from '../carry-out.js';
import { createPool } from '../create-pool/create-pool.js';
import { joinPool } from '../join-pool/join-pool.js';
import { type PoolPlaces, type Said } from '../places.js';
import { showPool } from '../show-pool/show-pool.js';

let seconds = 0;

/** Later each time. */
export const said = (): Said => ({
  now: new Date(Date.UTC(2026, 10, 30) + 1000 * ++seconds).toISOString(),
  correlationId: randomUUID(),
});

/** Pools in a log of their own, at tables that may hold those of others. */
export class SomePools {
  readonly store = new InMemoryEventStore();
  readonly places: PoolPlaces;

  constructor(readonly orm: MikroORM) {
    this.places = { store: this.store, orm };
  }

  /** Answers the pool's id. */
  async create(by: string, name = 'Friends'): Promise<string> {
    return idOf(await createPool(this.places, { by, requestId: randomUUID(), name }, said()));
  }

  async codeOf(poolId: string, by: string): Promise<string> {
    return (await showPool(this.places, poolId, by))?.code ?? '';
  }

  /** By the code that the member knows. */
  async join(by: string, poolId: string, member: string): Promise<PoolOutcome> {
    return joinPool(this.places, { by, code: await this.codeOf(poolId, member) }, said());
  }

  async membersOf(poolId: string, by: string): Promise<readonly string[]> {
    return ((await showPool(this.places, poolId, by))?.members ?? []).map(({ fanId }) => fanId);
  }

  /** Rows of one of the tables that are of the pool. */
  rows(table: 'members' | 'codes' | 'names', poolId: string): Promise<readonly Record<string, unknown>[]> {
    return this.orm.em.getConnection().execute(`select * from pools.${table} where pool_id = ?`, [poolId]);
  }
}

export const idOf = (outcome: PoolOutcome): string => {
  if (outcome.kind === 'done') return outcome.poolId;
  throw new Error(`refused: ${outcome.reason}`);
};
