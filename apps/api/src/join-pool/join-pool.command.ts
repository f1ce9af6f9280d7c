import { Command, CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { type PoolView } from '@pbp/contracts';
import { joinPool } from '@pbp/pools';
import { RateLimits } from '../limits/rate-limits.js';
import { PoolChanges } from '../pools/pool-changes.js';
import { PoolViews } from '../pools/pool-views.js';

/** Who asks becomes a member, by the code that one of the members gave them. */
export class JoinPool extends Command<PoolView> {
  constructor(
    readonly fanId: string,
    readonly address: string,
    readonly code: string,
  ) {
    super();
  }
}

@CommandHandler(JoinPool)
export class JoinPoolHandler implements ICommandHandler<JoinPool> {
  constructor(
    private readonly changes: PoolChanges,
    private readonly views: PoolViews,
    private readonly limits: RateLimits,
  ) {}

  async execute({ fanId, address, code }: JoinPool): Promise<PoolView> {
    // Counted before the code is looked at, so that many guesses at once are not one.
    await this.limits.spend('poolCodesOfFan', fanId);
    await this.limits.spend('poolCodesFromAddress', address);
    const poolId = await this.changes.enter(fanId, (places, said) => joinPool(places, { by: fanId, code }, said));
    await this.limits.forgive('poolCodesOfFan', fanId);
    await this.limits.forgive('poolCodesFromAddress', address);
    return this.views.of(poolId, fanId);
  }
}
