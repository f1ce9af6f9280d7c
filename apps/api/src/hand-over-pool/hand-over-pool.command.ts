import { Command, CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { type PoolView } from '@pbp/contracts';
import { type HandOver, handOverPool } from '@pbp/pools';
import { PoolChanges } from '../pools/pool-changes.js';
import { PoolViews } from '../pools/pool-views.js';

/** Another member owns the pool from here on. */
export class HandOverPool extends Command<PoolView> {
  constructor(readonly asked: HandOver) {
    super();
  }
}

@CommandHandler(HandOverPool)
export class HandOverPoolHandler implements ICommandHandler<HandOverPool> {
  constructor(
    private readonly changes: PoolChanges,
    private readonly views: PoolViews,
  ) {}

  async execute({ asked }: HandOverPool): Promise<PoolView> {
    await this.changes.make(asked.by, (places, said) => handOverPool(places, asked, said));
    return this.views.of(asked.poolId, asked.by);
  }
}
