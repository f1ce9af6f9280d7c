/** The stream behind an inbox, as far as the inbox steers it. */
export interface Flow {
  pause(): unknown;
  resume(): unknown;
}

const HIGH_WATER = 512;

/**
 * Takes what a stream pushes and hands it out on request, pausing the stream when nobody asks. Cheaper than the
 * stream's own iterator, and other signs can be put in their place between the items.
 */
export class Inbox<Item, Delivered> {
  #delivered: Delivered[] = [];
  #taken = 0;
  #later: { readonly after: number; readonly delivered: Delivered }[] = [];
  #end: { readonly error?: Error } | undefined;
  #awaitedSince: number | undefined;
  #wake: () => void = () => undefined;

  constructor(
    private readonly source: Flow,
    private readonly convert: (item: Item) => Delivered | undefined,
  ) {}

  /** Milliseconds for which somebody has been waiting for what is to come; 0 while nobody does. */
  get awaitedMs(): number {
    return this.#awaitedSince === undefined ? 0 : performance.now() - this.#awaitedSince;
  }

  take(item: Item): void {
    if (this.#end) return;
    this.#taken += 1;
    const delivered = this.convert(item);
    if (delivered !== undefined) this.#push(delivered);
    while (this.#later[0] && this.#later[0].after <= this.#taken) {
      const next = this.#later.shift();
      if (next) this.#push(next.delivered);
    }
  }

  /** Puts a sign behind what came so far and the next `behind` items, which the source still holds. */
  put(delivered: Delivered, behind: number): void {
    if (behind === 0) this.#push(delivered);
    else this.#later.push({ after: this.#taken + behind, delivered });
  }

  /** What is inside is still handed out; what comes later is dropped. */
  end(error?: Error): void {
    this.#end ??= { error };
    this.#wake();
  }

  /** Drops everything from now on, but keeps the source flowing: paused, it would never come to its end. */
  discard(): void {
    this.end();
    this.#delivered = [];
    this.source.resume();
  }

  /** Hands out everything in order, then throws the source's error if it had one. */
  async *drain(): AsyncGenerator<Delivered> {
    for (;;) {
      const delivered = this.#delivered;
      this.#delivered = [];
      if (delivered.length >= HIGH_WATER) this.source.resume();
      for (const each of delivered) yield each;
      if (this.#delivered.length > 0) continue;
      if (this.#end?.error) throw this.#end.error;
      if (this.#end) return;
      this.#awaitedSince = performance.now();
      await new Promise<void>((resolve) => (this.#wake = resolve));
      this.#awaitedSince = undefined;
    }
  }

  #push(delivered: Delivered): void {
    this.#delivered.push(delivered);
    if (this.#delivered.length === HIGH_WATER) this.source.pause();
    this.#wake();
  }
}
