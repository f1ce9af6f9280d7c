import { Command, CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { Accounts, type Fan } from '@pbp/accounts';
import { FanSockets } from '../live/fan-sockets.js';
import { PoolChanges } from '../pools/pool-changes.js';
import { Confirmation } from '../session/confirmation.js';

/** Forgets who somebody was. What they did stays, by 'deleted fan'. */
export class DeleteAccount extends Command<void> {
  constructor(
    readonly password: string,
    readonly fan: Fan,
  ) {
    super();
  }
}

@CommandHandler(DeleteAccount)
export class DeleteAccountHandler implements ICommandHandler<DeleteAccount> {
  constructor(
    private readonly accounts: Accounts,
    private readonly confirmation: Confirmation,
    private readonly pools: PoolChanges,
    private readonly sockets: FanSockets,
  ) {}

  async execute({ password, fan }: DeleteAccount): Promise<void> {
    if (!fan.isGuest) await this.confirmation.by(password, fan);
    // While it can still be asked again; and once more for a pool that was joined meanwhile.
    await this.pools.leaveAll(fan.fanId);
    await this.accounts.delete(fan.fanId);
    await this.pools.leaveAll(fan.fanId);
    await this.sockets.letGo();
  }
}
