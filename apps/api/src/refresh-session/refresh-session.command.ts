import { Inject } from '@nestjs/common';
import { Command, CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { Accounts, Sessions } from '@pbp/accounts';
import { LOGGER, type Logger } from '@pbp/platform';
import { unauthenticated } from '../http/problem-error.js';
import { RateLimits } from '../limits/rate-limits.js';
import { type Opened } from '../session/opened.js';

/** Trades a refresh token for new tokens of the same session. */
export class RefreshSession extends Command<Opened> {
  constructor(
    readonly token: string | undefined,
    readonly address: string,
  ) {
    super();
  }
}

@CommandHandler(RefreshSession)
export class RefreshSessionHandler implements ICommandHandler<RefreshSession> {
  constructor(
    private readonly accounts: Accounts,
    private readonly sessions: Sessions,
    private readonly limits: RateLimits,
    @Inject(LOGGER) private readonly logger: Logger,
  ) {}

  async execute({ token, address }: RefreshSession): Promise<Opened> {
    await this.limits.spend('refreshesFromAddress', address);
    const refreshed = await this.sessions.refresh(token ?? '');
    switch (refreshed.kind) {
      case 'refreshed': {
        const me = await this.accounts.find(refreshed.fanId);
        if (!me) throw unauthenticated();
        return { me, tokens: refreshed.tokens };
      }
      case 'reused':
        this.logger.warn({ fanId: refreshed.fanId }, 'a refresh token came a second time: its session was ended');
        throw unauthenticated();
      case 'unknown':
        throw unauthenticated();
      default:
        return refreshed satisfies never;
    }
  }
}
