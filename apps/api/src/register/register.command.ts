import { Command, CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { Accounts, Sessions } from '@pbp/accounts';
import { type Register as Given } from '@pbp/contracts';
import { ProblemError } from '../http/problem-error.js';
import { RateLimits } from '../limits/rate-limits.js';
import { openAnew, type Opened } from '../session/opened.js';
import { type Visitor } from '../session/visitors.js';

/** Gives the guest who asks, or somebody new, an e-mail, a password and a name. A guest keeps its id. */
export class Register extends Command<Opened> {
  constructor(
    readonly given: Given,
    readonly visitor: Visitor,
  ) {
    super();
  }
}

const alreadyRegistered = (): ProblemError =>
  new ProblemError('already-registered', 'Sign out first to register somebody else.');

@CommandHandler(Register)
export class RegisterHandler implements ICommandHandler<Register> {
  constructor(
    private readonly accounts: Accounts,
    private readonly sessions: Sessions,
    private readonly limits: RateLimits,
  ) {}

  async execute({ given, visitor: { fan, address } }: Register): Promise<Opened> {
    if (fan && !fan.isGuest) throw alreadyRegistered();
    // We send no mail, so only here can somebody learn that an e-mail is taken: one address learns it of a few only.
    await this.limits.spend('registrationsFromAddress', address);
    const registered = await this.accounts.register(given, fan?.fanId ?? null);
    switch (registered.kind) {
      case 'registered':
        return openAnew(this.sessions, registered.me, fan);
      case 'emailTaken':
        throw new ProblemError('email-taken', 'This e-mail cannot be used: sign in, or take another.');
      case 'noGuest':
        throw alreadyRegistered();
      default:
        return registered satisfies never;
    }
  }
}
