import { Command, CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { type Fan, Sessions } from '@pbp/accounts';
import { FanSockets } from '../live/fan-sockets.js';

/** Ends the session of this device. */
export class SignOut extends Command<void> {
  constructor(readonly fan: Fan) {
    super();
  }
}

@CommandHandler(SignOut)
export class SignOutHandler implements ICommandHandler<SignOut> {
  constructor(
    private readonly sessions: Sessions,
    private readonly sockets: FanSockets,
  ) {}

  async execute({ fan }: SignOut): Promise<void> {
    await this.sessions.end(fan.sessionId);
    await this.sockets.letGo();
  }
}
