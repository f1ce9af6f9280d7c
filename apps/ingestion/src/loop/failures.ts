import { backoff } from './backoff.js';

/** How often in a row a loop's turn was in vain, and how long that makes it wait (ms of this machine's time). */
export class Failures {
  private inARow = 0;

  none(): void {
    this.inARow = 0;
  }

  another(): number {
    this.inARow++;
    return backoff(this.inARow);
  }
}
