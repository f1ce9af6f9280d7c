/**
 * The feed's own time, read off the Date header of its answers: a laptop with a wrong clock, or a simulator that
 * runs ahead, still asks for the right league day. Until the first answer it is this machine's time.
 */
export class FeedClock {
  private ahead = 0;

  heard(date: Date | null): void {
    if (date && !Number.isNaN(date.getTime())) this.ahead = date.getTime() - Date.now();
  }

  now(): number {
    return Date.now() + this.ahead;
  }
}
