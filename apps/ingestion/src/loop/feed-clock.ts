/**
 * The feed's own time, read off the Date header of its answers: a laptop with a wrong clock, or a simulator that
 * runs ahead, still asks for the right league day. Until the first answer it is this machine's time.
 */
export class FeedClock {
  private ahead = 0;
  private heardOnce = false;

  heard(date: Date | null): void {
    if (!date || Number.isNaN(date.getTime())) return;
    this.ahead = date.getTime() - Date.now();
    this.heardOnce = true;
  }

  /** Whether the feed has told its time. */
  get isHeard(): boolean {
    return this.heardOnce;
  }

  now(): number {
    return Date.now() + this.ahead;
  }
}
