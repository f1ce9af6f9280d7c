import { type SchedulerRegistry } from '@nestjs/schedule';
import { backoff, jittered } from './backoff.js';

/**
 * What one turn of a loop answers: when the next one is due, in milliseconds of the feed's time, which a simulator may
 * let run faster, or of this machine's; or that the loop is done.
 */
export type Turn = { readonly feedMs: number } | { readonly realMs: number } | 'done';

/** Node's timers hold no more. Nothing of the feed is planned that far ahead. */
const longestTimer = 2 ** 31 - 1;

export interface LoopOptions {
  /** How much faster than life the feed's time runs. */
  readonly speed: number;
  readonly onDone: () => void;
  /** A turn that throws is tried again after a backoff. */
  readonly onError: (error: unknown) => void;
}

/** Less than this part of the sleep that is left is worth waking for; jitter alone never makes as much. */
const worthWaking = 0.9;

/** One named loop on Nest's scheduler: the next turn is set when the last one has ended, so there are never two at once. */
export class Loop {
  private stopped = false;
  private failures = 0;
  /** When the next turn is planned for (ms of this machine's time); null during a turn and while the loop has to wait. */
  private planned: number | null = null;

  constructor(
    private readonly scheduler: SchedulerRegistry,
    readonly name: string,
    private readonly turn: () => Promise<Turn>,
    private readonly options: LoopOptions,
  ) {}

  start(): void {
    this.schedule(0);
  }

  stop(): void {
    this.stopped = true;
    this.unschedule();
  }

  /**
   * The next turn would be due in `feedMs` if it were planned now: a loop that sleeps for longer takes it then. One that
   * waits for this machine's time (the feed is to be left alone, or a turn was in vain) or is at its turn is left alone.
   */
  sooner(feedMs: number): void {
    const ms = feedMs / this.options.speed;
    if (this.stopped || this.planned === null || ms >= (this.planned - Date.now()) * worthWaking) return;
    this.unschedule();
    this.plan(ms);
  }

  private plan(ms: number): void {
    const delay = jittered(ms, Math.random());
    this.planned = Date.now() + delay;
    this.schedule(delay);
  }

  private schedule(ms: number): void {
    if (this.stopped) return;
    const timer = setTimeout(() => void this.run(), Math.min(ms, longestTimer));
    this.scheduler.addTimeout(this.name, timer);
  }

  private unschedule(): void {
    if (this.scheduler.doesExist('timeout', this.name)) this.scheduler.deleteTimeout(this.name);
  }

  private async run(): Promise<void> {
    this.planned = null;
    this.unschedule();
    const next = await this.safely();
    if (next === 'done') this.options.onDone();
    else if ('realMs' in next) this.schedule(jittered(next.realMs, Math.random()));
    else this.plan(next.feedMs / this.options.speed);
  }

  private async safely(): Promise<Turn> {
    try {
      const next = await this.turn();
      this.failures = 0;
      return next;
    } catch (error) {
      this.options.onError(error);
      return { realMs: backoff(++this.failures) };
    }
  }
}
