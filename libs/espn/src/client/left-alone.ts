import { type FeedHost, type FetchOutcome } from './fetch-outcome.js';

/** Whether a host refuses us as such; another may still answer. */
export const isForbidden = (outcome: FetchOutcome): boolean => outcome.kind === 'refused' && outcome.status === 403;

/** Until when each host asked to be left alone when it forbade us. Times in milliseconds. */
export class LeftAlone {
  private readonly until = new Map<FeedHost, number>();

  /** A wish holds whatever else is heard meanwhile: answers to several questions come in any order. */
  heard(host: FeedHost, outcome: FetchOutcome, now: number): void {
    if (outcome.kind !== 'refused' || !isForbidden(outcome)) return;
    this.until.set(host, Math.max(this.until.get(host) ?? 0, now + (outcome.retryAfterMs ?? 0)));
  }

  /** How long the host is still not to be asked. */
  waitFor(host: FeedHost, now: number): number {
    return Math.max(0, (this.until.get(host) ?? 0) - now);
  }
}
