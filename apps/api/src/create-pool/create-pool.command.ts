import { Command, CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { type CreatePool as Given, type PoolView } from '@pbp/contracts';
import { createPool } from '@pbp/pools';
import { PoolChanges } from '../pools/pool-changes.js';
import { PoolViews } from '../pools/pool-views.js';

/** A pool of whoever asks; the same request again finds it made. */
export class CreatePool extends Command<PoolView> {
  constructor(
    readonly fanId: string,
    readonly given: Given,
  ) {
    super();
  }
}

@CommandHandler(CreatePool)
export class CreatePoolHandler implements ICommandHandler<CreatePool> {
  constructor(
    private readonly changes: PoolChanges,
    private readonly views: PoolViews,
  ) {}

  async execute({ fanId, given: { requestId, name } }: CreatePool): Promise<PoolView> {
    const asked = { by: fanId, requestId, name };
    const poolId = await this.changes.enter(fanId, (places, said) => createPool(places, asked, said));
    return this.views.of(poolId, fanId);
  }
}
