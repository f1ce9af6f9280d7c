import { Command, CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { Accounts, Sessions } from '@pbp/accounts';
import { type SignIn as Given } from '@pbp/contracts';
import { wrongCredentials } from '../http/problem-error.js';
import { RateLimits } from '../limits/rate-limits.js';
import { openAnew, type Opened } from '../session/opened.js';
import { type Visitor } from '../session/visitors.js';

/** A session for whom e-mail and password are right. The guest that asks is left behind. */
export class SignIn extends Command<Opened> {
  constructor(
    readonly given: Given,
    readonly visitor: Visitor,
  ) {
    super();
  }
}

@CommandHandler(SignIn)
export class SignInHandler implements ICommandHandler<SignIn> {
  constructor(
    private readonly accounts: Accounts,
    private readonly sessions: Sessions,
    private readonly limits: RateLimits,
  ) {}

  async execute({ given: { email, password }, visitor: { fan, address } }: SignIn): Promise<Opened> {
    // Counted before the password is looked at, so that many tries at once are not one.
    await this.limits.spend('signInsToAccountFromAddress', email, address);
    await this.limits.spend('signInsFromAddress', address);
    await this.limits.spend('signInsToAccount', email);
    const me = await this.accounts.recognise(email, password);
    if (!me) throw wrongCredentials();
    await this.limits.forgive('signInsToAccountFromAddress', email, address);
    await this.limits.forgive('signInsFromAddress', address);
    await this.limits.forgive('signInsToAccount', email);
    return openAnew(this.sessions, me, fan);
  }
}
