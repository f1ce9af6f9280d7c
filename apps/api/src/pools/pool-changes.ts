import { randomUUID } from 'node:crypto';
import { Inject, Injectable } from '@nestjs/common';
import { Accounts } from '@pbp/accounts';
import { leaveAllPools, type PoolOutcome, type PoolPlaces, type Said } from '@pbp/pools';
import { unauthenticated } from '../http/problem-error.js';
import { RateLimits } from '../limits/rate-limits.js';
import { poolProblem } from './pool-problem.js';
import { POOLS } from './provide-pools.js';

type Change = (places: PoolPlaces, said: Said) => Promise<PoolOutcome>;

const saidNow = (): Said => ({ now: new Date().toISOString(), correlationId: randomUUID() });

/** What fans do to pools, each so often and no oftener. */
@Injectable()
export class PoolChanges {
  constructor(
    @Inject(POOLS) private readonly places: PoolPlaces,
    private readonly accounts: Accounts,
    private readonly limits: RateLimits,
  ) {}

  /** Answers the pool's id. Throws the problem that a refusal is. */
  async make(fanId: string, change: Change): Promise<string> {
    await this.limits.spend('poolChangesOfFan', fanId);
    const outcome = await change(this.places, saidNow());
    if (outcome.kind === 'refused') throw poolProblem(outcome.reason);
    return outcome.poolId;
  }

  /**
   * The same for what makes the fan a member. Who deletes the account at this moment is found in the pool by the one or
   * by the other: the account is looked at after the pool here, and the pool after the account there.
   */
  async enter(fanId: string, change: Change): Promise<string> {
    const poolId = await this.make(fanId, change);
    if (await this.accounts.find(fanId)) return poolId;
    await this.leaveAll(fanId);
    throw unauthenticated();
  }

  async leaveAll(fanId: string): Promise<void> {
    await leaveAllPools(this.places, fanId, saidNow());
  }
}
