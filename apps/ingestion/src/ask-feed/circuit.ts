import { backoff } from '../loop/backoff.js';

/** After this many failures in a row nobody asks but one probe at a time. */
const failuresToOpen = 5;

export type CircuitState = 'closed' | 'open';

/** Whether the feed may be asked: not while it asked to be left alone, and after a run of failures by one probe at a time. Times in milliseconds. */
export class Circuit {
  private failures = 0;
  private probeAt = 0;
  private leftAloneUntil = 0;

  get state(): CircuitState {
    return this.failures >= failuresToOpen ? 'open' : 'closed';
  }

  /** How long to wait before asking; 0 takes the turn. While open, one caller at a time gets it. */
  waitBeforeAsking(now: number): number {
    if (now < this.leftAloneUntil) return this.leftAloneUntil - now;
    if (this.state === 'closed') return 0;
    if (now < this.probeAt) return this.probeAt - now;
    this.probeAt = now + backoff(this.failures);
    return 0;
  }

  answered(): void {
    this.failures = 0;
  }

  /** `retryAfterMs` is the feed's own wish, and binds every loop. */
  failed(now: number, retryAfterMs = 0): void {
    this.failures++;
    this.leftAloneUntil = Math.max(this.leftAloneUntil, now + retryAfterMs);
    this.probeAt = now + backoff(this.failures);
  }
}
