import { Command, CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { Accounts, Sessions } from '@pbp/accounts';
import { unauthenticated } from '../http/problem-error.js';
import { RateLimits } from '../limits/rate-limits.js';
import { openAnew, type Opened } from '../session/opened.js';
import { type Visitor } from '../session/visitors.js';

/** Makes a guest of who has no session; who has one stays who they are. */
export class BeginAsGuest extends Command<Opened> {
  constructor(readonly visitor: Visitor) {
    super();
  }
}

@CommandHandler(BeginAsGuest)
export class BeginAsGuestHandler implements ICommandHandler<BeginAsGuest> {
  constructor(
    private readonly accounts: Accounts,
    private readonly sessions: Sessions,
    private readonly limits: RateLimits,
  ) {}

  async execute({ visitor: { fan, address } }: BeginAsGuest): Promise<Opened> {
    const me = fan && (await this.accounts.find(fan.fanId));
    if (me) return { me, tokens: null };
    await this.limits.spend('guestsFromAddress', address);
    const guest = await this.accounts.find(await this.accounts.beginGuest());
    if (!guest) throw unauthenticated();
    return openAnew(this.sessions, guest, null);
  }
}
