import { type SchedulerRegistry } from '@nestjs/schedule';
import { jittered } from './backoff.js';

/** What one turn of a loop answers: when the next one is due, in milliseconds of the feed's time, or that the loop is done. */
export type Turn = { readonly in: number } | 'done';

/** Node's timers hold no more; a longer wait is taken in steps. */
const longestTimer = 2 ** 31 - 1;

/** One named loop on Nest's scheduler: the next turn is set when the last one has ended, so there are never two at once. */
export class Loop {
  private stopped = false;

  constructor(
    private readonly scheduler: SchedulerRegistry,
    readonly name: string,
    private readonly turn: () => Promise<Turn>,
    /** How much faster than life the feed's time runs. */
    private readonly speed: number,
    private readonly onDone: () => void,
  ) {}

  start(): void {
    this.schedule(0);
  }

  stop(): void {
    this.stopped = true;
    if (this.scheduler.doesExist('timeout', this.name)) this.scheduler.deleteTimeout(this.name);
  }

  private schedule(ms: number): void {
    if (this.stopped) return;
    const timer = setTimeout(() => void this.run(), Math.min(ms, longestTimer));
    this.scheduler.addTimeout(this.name, timer);
  }

  private async run(): Promise<void> {
    if (this.scheduler.doesExist('timeout', this.name)) this.scheduler.deleteTimeout(this.name);
    const next = await this.turn();
    if (next === 'done') this.onDone();
    else this.schedule(jittered(next.in / this.speed, Math.random()));
  }
}
