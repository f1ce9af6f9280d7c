import { Inject } from '@nestjs/common';
import { type IQueryHandler, Query, QueryHandler } from '@nestjs/cqrs';
import { type MyPools } from '@pbp/contracts';
import { listPools, type PoolPlaces } from '@pbp/pools';
import { POOLS } from '../pools/provide-pools.js';

export class ListMyPools extends Query<MyPools> {
  constructor(readonly fanId: string) {
    super();
  }
}

@QueryHandler(ListMyPools)
export class ListMyPoolsHandler implements IQueryHandler<ListMyPools> {
  constructor(@Inject(POOLS) private readonly places: PoolPlaces) {}

  async execute({ fanId }: ListMyPools): Promise<MyPools> {
    const pools = await listPools(this.places, fanId);
    return { pools: pools.map(({ poolId, ...pool }) => ({ id: poolId, ...pool })) };
  }
}
