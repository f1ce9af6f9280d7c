import { Inject, Injectable, Optional } from '@nestjs/common';
import { type MikroORM } from '@mikro-orm/postgresql';
import { fanNames } from '@pbp/accounts';
import { DELETED_FAN, type PoolView } from '@pbp/contracts';
import { ACCOUNTS_ORM } from '@pbp/platform';
import { type PoolPlaces, showPool } from '@pbp/pools';
import { unknownPool } from './pool-problem.js';
import { POOLS } from './provide-pools.js';

/** Pools as their members see them. */
@Injectable()
export class PoolViews {
  constructor(
    @Inject(POOLS) private readonly places: PoolPlaces,
    @Optional() @Inject(ACCOUNTS_ORM) private readonly accounts: MikroORM,
  ) {}

  /** Throws the problem `unknown-pool` for who is no member. */
  async of(poolId: string, fanId: string): Promise<PoolView> {
    const pool = await showPool(this.places, poolId, fanId);
    if (!pool) throw unknownPool();
    const names = await fanNames(
      this.accounts,
      pool.members.map((member) => member.fanId),
    );
    const { name, code, ownerId } = pool;
    const members = pool.members.map((member) => ({
      ...member,
      displayName: names.get(member.fanId) ?? DELETED_FAN,
    }));
    return { id: poolId, name, code, ownerId, members };
  }
}
