import { Injectable } from '@nestjs/common';
import { Accounts, type Fan } from '@pbp/accounts';
import { wrongCredentials } from '../http/problem-error.js';
import { RateLimits } from '../limits/rate-limits.js';

/** Asks for the password once more, before what cannot be taken back: a device may lie open. */
@Injectable()
export class Confirmation {
  constructor(
    private readonly accounts: Accounts,
    private readonly limits: RateLimits,
  ) {}

  /** Throws the problem `wrong-credentials`. */
  async by(password: string, { fanId }: Fan): Promise<void> {
    await this.limits.spend('confirmationsOfFan', fanId);
    if (!(await this.accounts.confirm(fanId, password))) throw wrongCredentials();
    await this.limits.forgive('confirmationsOfFan', fanId);
  }
}
