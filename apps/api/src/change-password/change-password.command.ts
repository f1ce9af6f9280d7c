import { Command, CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { Accounts, type Fan, Sessions } from '@pbp/accounts';
import { type ChangePassword as Given } from '@pbp/contracts';
import { ProblemError, unauthenticated } from '../http/problem-error.js';
import { FanSockets } from '../live/fan-sockets.js';
import { Confirmation } from '../session/confirmation.js';
import { openAnew, type Opened } from '../session/opened.js';

/** Another password. Every session ends, whoever may have come by the old one; this device has a new one. */
export class ChangePassword extends Command<Opened> {
  constructor(
    readonly given: Given,
    readonly fan: Fan,
  ) {
    super();
  }
}

@CommandHandler(ChangePassword)
export class ChangePasswordHandler implements ICommandHandler<ChangePassword> {
  constructor(
    private readonly accounts: Accounts,
    private readonly sessions: Sessions,
    private readonly confirmation: Confirmation,
    private readonly sockets: FanSockets,
  ) {}

  async execute({ given: { password, newPassword }, fan }: ChangePassword): Promise<Opened> {
    if (fan.isGuest) throw new ProblemError('not-registered', 'A guest has no password: register to have one.');
    await this.confirmation.by(password, fan);
    await this.accounts.changePassword(fan.fanId, newPassword);
    await this.sessions.endAll(fan.fanId);
    await this.sockets.letGo();
    const me = await this.accounts.find(fan.fanId);
    if (!me) throw unauthenticated();
    return openAnew(this.sessions, me, null);
  }
}
