/**
 * At most so many at once. The client's append stream buffers 16 messages; those that queue up behind them while the
 * server stands still are rejected where nobody listens, which ends the process. So they must never queue there.
 */
export class Slots {
  #free: number;
  readonly #waiting: (() => void)[] = [];

  constructor(count: number) {
    this.#free = count;
  }

  /** Resolves with true when a slot is taken, with false when none came free within `timeoutMs`. */
  async take(timeoutMs: number): Promise<boolean> {
    if (this.#free > 0) {
      this.#free -= 1;
      return true;
    }
    return new Promise<boolean>((resolve) => {
      const giveUp = (): void => {
        this.#waiting.splice(this.#waiting.indexOf(enter), 1);
        resolve(false);
      };
      const timer = setTimeout(giveUp, timeoutMs);
      const enter = (): void => {
        clearTimeout(timer);
        resolve(true);
      };
      this.#waiting.push(enter);
    });
  }

  release(): void {
    const next = this.#waiting.shift();
    if (next) next();
    else this.#free += 1;
  }
}
