import { type IQueryHandler, Query, QueryHandler } from '@nestjs/cqrs';
import { type PoolView } from '@pbp/contracts';
import { PoolViews } from '../pools/pool-views.js';

export class ShowPool extends Query<PoolView> {
  constructor(
    readonly fanId: string,
    readonly poolId: string,
  ) {
    super();
  }
}

@QueryHandler(ShowPool)
export class ShowPoolHandler implements IQueryHandler<ShowPool> {
  constructor(private readonly views: PoolViews) {}

  execute({ fanId, poolId }: ShowPool): Promise<PoolView> {
    return this.views.of(poolId, fanId);
  }
}
