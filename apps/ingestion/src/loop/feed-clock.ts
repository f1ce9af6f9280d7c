/**
 * The feed's own time, read off the Date header of its answers: a laptop with a wrong clock, or a simulator that
 * runs ahead, still asks for the right league day. Where the feed has told none it is this machine's time.
 */
export class FeedClock {
  private ahead = 0;
  private heardOnce = false;

  /** The feed has answered, with its time or without. */
  heard(date: Date | null): void {
    this.heardOnce = true;
    if (date && !Number.isNaN(date.getTime())) this.ahead = date.getTime() - Date.now();
  }

  /** Whether the feed has answered: a time that it did not tell then, it does not tell at all. */
  get isHeard(): boolean {
    return this.heardOnce;
  }

  now(): number {
    return Date.now() + this.ahead;
  }
}
