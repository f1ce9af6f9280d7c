import { Command, CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { type PoolView } from '@pbp/contracts';
import { type Renaming, renamePool } from '@pbp/pools';
import { PoolChanges } from '../pools/pool-changes.js';
import { PoolViews } from '../pools/pool-views.js';

/** What the pool is called from here on, by its owner. */
export class RenamePool extends Command<PoolView> {
  constructor(readonly asked: Renaming) {
    super();
  }
}

@CommandHandler(RenamePool)
export class RenamePoolHandler implements ICommandHandler<RenamePool> {
  constructor(
    private readonly changes: PoolChanges,
    private readonly views: PoolViews,
  ) {}

  async execute({ asked }: RenamePool): Promise<PoolView> {
    await this.changes.make(asked.by, (places, said) => renamePool(places, asked, said));
    return this.views.of(asked.poolId, asked.by);
  }
}
