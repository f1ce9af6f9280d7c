import { type Kept } from '../note-poll/bookkeeping.js';
import { backoff, ownBackoff } from './backoff.js';

/** What was in vain: the feed did not answer, or its answer could not be read or kept. */
export type Failure = 'feed' | Exclude<Kept, 'kept'>;

/** How often in a row a loop's turn was in vain, and how long that makes it wait (ms of this machine's time). */
export class Failures {
  private inARow = 0;

  none(): void {
    this.inARow = 0;
  }

  another(failure: Failure): number {
    this.inARow++;
    return failure === 'unkept' ? ownBackoff(this.inARow) : backoff(this.inARow);
  }
}
