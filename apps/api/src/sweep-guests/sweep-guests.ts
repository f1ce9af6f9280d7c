import { Inject, Injectable, type OnApplicationShutdown, Optional } from '@nestjs/common';
import { type MikroORM } from '@mikro-orm/postgresql';
import { sweepGuests, type WhoDidSomething } from '@pbp/accounts';
import { ACCOUNTS_ORM, LOGGER, type Logger } from '@pbp/platform';
import { WHO_DID_SOMETHING } from './who-did-something.js';

/** Nobody waits for it: a day late is early enough, but a process need not live that long. */
const EVERY_MS = 60 * 60 * 1000;

/** Removes guests who looked in long ago and did nothing. Every copy does: what one has removed the next does not find. */
@Injectable()
export class SweepGuests implements OnApplicationShutdown {
  private readonly stopped = new AbortController();
  private readonly timer = setInterval(() => void this.sweep(), EVERY_MS).unref();
  private sweeping: Promise<void> = Promise.resolve();

  constructor(
    @Inject(WHO_DID_SOMETHING) private readonly didSomething: WhoDidSomething,
    @Inject(LOGGER) private readonly logger: Logger,
    @Optional() @Inject(ACCOUNTS_ORM) private readonly accounts?: MikroORM,
  ) {}

  /** What fails is tried again the next time. */
  sweep(at = new Date()): Promise<void> {
    this.sweeping = this.sweeping.then(() => this.remove(at));
    return this.sweeping;
  }

  /** Waits for the page at hand: what comes after the shutdown hooks closes the stores. */
  async onApplicationShutdown(): Promise<void> {
    clearInterval(this.timer);
    this.stopped.abort();
    await this.sweeping;
  }

  private async remove(at: Date): Promise<void> {
    if (!this.accounts) return;
    try {
      const removed = await sweepGuests(this.accounts, this.didSomething, this.stopped.signal, at);
      if (removed > 0) this.logger.info({ removed }, 'guests who did nothing are removed');
    } catch (error) {
      this.logger.warn({ error }, 'guests who did nothing are removed another time');
    }
  }
}
