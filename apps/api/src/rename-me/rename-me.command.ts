import { Command, CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { Accounts } from '@pbp/accounts';
import { type Me } from '@pbp/contracts';
import { unauthenticated } from '../http/problem-error.js';

/** The name that others see from here on. */
export class RenameMe extends Command<Me> {
  constructor(
    readonly fanId: string,
    readonly displayName: string,
  ) {
    super();
  }
}

@CommandHandler(RenameMe)
export class RenameMeHandler implements ICommandHandler<RenameMe> {
  constructor(private readonly accounts: Accounts) {}

  async execute({ fanId, displayName }: RenameMe): Promise<Me> {
    await this.accounts.rename(fanId, displayName);
    const me = await this.accounts.find(fanId);
    if (!me) throw unauthenticated();
    return me;
  }
}
