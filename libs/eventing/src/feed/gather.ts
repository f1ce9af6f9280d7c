import { setImmediate as turn } from 'node:timers/promises';
import { type Delivery, type Envelope } from '../event-store.js';
import { Turnstile } from '../turnstile.js';
import { type BatchOptions } from './feed.js';

/**
 * Gathers deliveries into batches. While one batch is being handled the next fills up, and then reading stops: one
 * batch ahead at most. Catching up, a batch waits to be full, but not longer than `maxWaitMs`; live, it never waits.
 */
export async function* gather(
  deliveries: AsyncIterable<Delivery>,
  options: BatchOptions,
  onCaughtUp: () => void = () => undefined,
): AsyncGenerator<readonly Envelope[]> {
  const gathering = new Gathering(options, onCaughtUp);
  const pumping = gathering.pump(deliveries);
  // Its failure is told after the events that came before it; until then nobody awaits it.
  pumping.catch(() => undefined);
  try {
    for (;;) {
      const batch = await gathering.take();
      if (!batch) break;
      yield batch;
    }
    await pumping;
  } finally {
    gathering.stop();
  }
}

class Gathering {
  #pending: Envelope[] = [];
  #live = false;
  #over = false;
  readonly #stopped = new AbortController();
  readonly #arrived = new Turnstile();
  readonly #taken = new Turnstile();

  constructor(
    private readonly options: BatchOptions,
    private readonly onCaughtUp: () => void,
  ) {}

  async pump(deliveries: AsyncIterable<Delivery>): Promise<void> {
    try {
      for await (const delivery of deliveries) {
        this.#receive(delivery);
        if (this.#full()) await this.#taken.next(this.#stopped.signal);
        if (this.#stopped.signal.aborted) return;
      }
    } finally {
      this.#over = true;
      this.#arrived.open();
    }
  }

  /** Undefined when nothing will come any more. */
  async take(): Promise<readonly Envelope[] | undefined> {
    const { signal } = this.#stopped;
    while (this.#pending.length === 0 && !this.#over) await this.#arrived.next(signal);
    if (this.#live) await turn();
    else await this.#fill();
    if (this.#pending.length === 0) return undefined;
    const batch = this.#pending;
    this.#pending = [];
    this.#taken.open();
    return batch;
  }

  stop(): void {
    this.#stopped.abort();
  }

  /** No promise for each of them: a season's events come this way one by one. */
  #receive(delivery: Delivery): void {
    switch (delivery.kind) {
      case 'event':
        this.#pending.push(delivery.event);
        if (this.#isAwaited()) this.#arrived.open();
        return;
      case 'caughtUp':
        this.#live = true;
        this.#arrived.open();
        return this.onCaughtUp();
      case 'checkpoint':
        return;
      default:
        return delivery satisfies never;
    }
  }

  async #fill(): Promise<void> {
    const due = AbortSignal.any([this.#stopped.signal, AbortSignal.timeout(this.options.maxWaitMs)]);
    while (!this.#full() && !this.#live && !this.#over && !due.aborted) await this.#arrived.next(due);
  }

  /** While a batch only fills up, nobody need be woken for each event. */
  #isAwaited(): boolean {
    return this.#live || this.#pending.length === 1 || this.#full();
  }

  #full(): boolean {
    return this.#pending.length >= this.options.maxEvents;
  }
}
