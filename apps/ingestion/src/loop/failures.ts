import { backoff } from './backoff.js';

/** How often in a row a loop's turn has failed, and how long that makes it wait (ms). */
export class Failures {
  private inARow = 0;

  none(): void {
    this.inARow = 0;
  }

  another(atLeastMs = 0): number {
    this.inARow++;
    return backoff(this.inARow, atLeastMs);
  }
}
