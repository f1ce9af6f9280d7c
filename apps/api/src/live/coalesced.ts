/**
 * Passes what is noted under a key on at once, then at most once a window: the newest note of each key goes out at its
 * end. Nothing noted is lost.
 */
export class Coalesced<Value> {
  private readonly noted = new Map<string, Value>();
  private timer: NodeJS.Timeout | undefined;

  constructor(
    private readonly windowMs: number,
    private readonly passOn: (value: Value) => void,
  ) {}

  note(key: string, value: Value): void {
    this.noted.set(key, value);
    if (!this.timer) this.flush();
  }

  stop(): void {
    clearTimeout(this.timer);
    this.noted.clear();
  }

  private flush(): void {
    this.timer = undefined;
    if (this.noted.size === 0) return;
    const values = [...this.noted.values()];
    this.noted.clear();
    this.timer = setTimeout(() => this.flush(), this.windowMs).unref();
    for (const value of values) this.passOn(value);
  }
}
