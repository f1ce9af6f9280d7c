import { Command, CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { type Fan, Sessions } from '@pbp/accounts';
import { FanSockets } from '../live/fan-sockets.js';

/** Ends every session of a fan. */
export class SignOutEverywhere extends Command<void> {
  constructor(readonly fan: Fan) {
    super();
  }
}

@CommandHandler(SignOutEverywhere)
export class SignOutEverywhereHandler implements ICommandHandler<SignOutEverywhere> {
  constructor(
    private readonly sessions: Sessions,
    private readonly sockets: FanSockets,
  ) {}

  async execute({ fan }: SignOutEverywhere): Promise<void> {
    await this.sessions.endAll(fan.fanId);
    await this.sockets.letGo();
  }
}
