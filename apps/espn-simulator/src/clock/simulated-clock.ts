export type RealTime = () => number;

export interface ClockState {
  /** Epoch milliseconds of simulated time. */
  readonly now: number;
  readonly speed: number;
  readonly paused: boolean;
}

/** A bad wish for the clock; the message says what is allowed. */
export class ClockError extends Error {}

export const slowest = 1;
export const fastest = 1000;

const checked = (speed: number): number => {
  if (Number.isFinite(speed) && speed >= slowest && speed <= fastest) return speed;
  throw new ClockError(`speed must be between ${slowest} and ${fastest}`);
};

/** Simulated time: runs at a multiple of real time, stands still, steps and leaps. It never goes back. */
export class SimulatedClock {
  private since: number;

  constructor(
    private base: number,
    private speed: number,
    private readonly realTime: RealTime = Date.now,
    /** Whether it stands still from the beginning: a moment at 1000x is long. */
    private paused = false,
  ) {
    checked(speed);
    this.since = realTime();
  }

  now(): number {
    return this.paused ? this.base : Math.round(this.base + (this.realTime() - this.since) * this.speed);
  }

  pause(): void {
    this.rebase();
    this.paused = true;
  }

  resume(): void {
    this.rebase();
    this.paused = false;
  }

  /** Moves on by some seconds, running or not. */
  step(seconds: number): void {
    if (!Number.isFinite(seconds) || seconds < 0) throw new ClockError('step needs seconds, 0 or more');
    this.rebase();
    this.base += Math.round(seconds * 1000);
  }

  leapTo(at: number): void {
    this.rebase();
    this.base = Math.max(this.base, at);
  }

  setSpeed(speed: number): void {
    checked(speed);
    this.rebase();
    this.speed = speed;
  }

  state(): ClockState {
    return { now: this.now(), speed: this.speed, paused: this.paused };
  }

  private rebase(): void {
    this.base = this.now();
    this.since = this.realTime();
  }
}
