import { Command, CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { leavePool } from '@pbp/pools';
import { PoolChanges } from '../pools/pool-changes.js';

/** Who asks is a member no more; what they owned is another's. */
export class LeavePool extends Command<void> {
  constructor(
    readonly fanId: string,
    readonly poolId: string,
  ) {
    super();
  }
}

@CommandHandler(LeavePool)
export class LeavePoolHandler implements ICommandHandler<LeavePool> {
  constructor(private readonly changes: PoolChanges) {}

  async execute({ fanId, poolId }: LeavePool): Promise<void> {
    await this.changes.make(fanId, (places, said) => leavePool(places, poolId, fanId, said));
  }
}
