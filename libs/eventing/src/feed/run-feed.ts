import { backOff } from '../backoff.js';
import { type EventStore, type Position } from '../event-store.js';
import { Deliverer } from './deliver.js';
import { type BatchOptions, type FeedOptions } from './feed.js';
import { gather } from './gather.js';
import { InTurn } from './in-turn.js';

const BATCH: BatchOptions = { maxEvents: 500, maxWaitMs: 50 };
const RESTART = { initialMs: 100, maxMs: 10_000 };

/** What came of an operator's redrive: how many events went through, and whether the stream flows again. */
export interface Redriven {
  readonly redriven: number;
  readonly flowing: boolean;
}

export interface RunningFeed {
  /** Resolves after the signal, when the handler is done; what was read ahead is forgotten and comes again. */
  readonly finished: Promise<void>;
  /** Gives the stream's parked events to the handler again, in order, until one fails. */
  redrive(stream: string, reason: string): Promise<Redriven>;
  /** Gives up the stream's first parked event and redrives the others. */
  skip(stream: string, reason: string): Promise<Redriven>;
}

/**
 * Delivers the log to a handler in batches: in order, at least once, from the checkpoint, until the signal aborts.
 * Every failure of the log or of the checkpoints is answered by starting again from the checkpoint, with backoff.
 */
export const runFeed = (options: FeedOptions): RunningFeed => new Feed(options);

class Feed implements RunningFeed {
  readonly finished: Promise<void>;
  readonly #inTurn = new InTurn();
  readonly #parked = new Set<string>();

  constructor(private readonly options: FeedOptions) {
    this.finished = this.#run();
  }

  redrive(stream: string, reason: string): Promise<Redriven> {
    return this.#inTurn.run(() => this.#redrive(stream, reason));
  }

  skip(stream: string, reason: string): Promise<Redriven> {
    return this.#inTurn.run(async () => {
      const { name, deadLetters } = this.options;
      const [first] = await deadLetters.unresolved(name, stream);
      if (first)
        await deadLetters.resolve(name, first.event.id, { kind: 'skipped', reason, at: new Date().toISOString() });
      return this.#redrive(stream, reason);
    });
  }

  async #run(): Promise<void> {
    const { signal, observe } = this.options;
    let attempt = 0;
    while (!signal.aborted) {
      try {
        await this.#deliverFromCheckpoint(() => (attempt = 0));
      } catch (error) {
        if (signal.aborted) return;
        observe?.({ kind: 'restarting', error });
      }
      await backOff(attempt, RESTART, signal);
      attempt += 1;
    }
  }

  async #deliverFromCheckpoint(onProgress: () => void): Promise<void> {
    const { store, prefixes, signal, batch, observe } = this.options;
    const position = await this.#checkpoint();
    await this.#inTurn.run(() => this.#learnWhatIsParked());
    const deliverer = new Deliverer(this.options, position, this.#parked);
    const run = new AbortController();
    const deliveries = store.subscribe({
      after: position ?? 'start',
      prefixes,
      signal: AbortSignal.any([signal, run.signal]),
    });
    try {
      for await (const events of gather(deliveries, { ...BATCH, ...batch }, () => observe?.({ kind: 'caughtUp' }))) {
        if (signal.aborted) return;
        await this.#inTurn.run(() => deliverer.deliver(events));
        onProgress();
      }
    } finally {
      run.abort();
    }
  }

  /** Where to start. The end is pinned at the first start, or a restart before the first event would lose some. */
  async #checkpoint(): Promise<Position | undefined> {
    const { store, checkpoint, name, startFrom = 'start' } = this.options;
    const stored = await checkpoint.load(name);
    if (stored !== undefined || startFrom === 'start') return stored;
    const end = await endOf(store);
    if (end !== undefined) await checkpoint.advance(name, undefined, end);
    return end;
  }

  async #learnWhatIsParked(): Promise<void> {
    const streams = await this.options.deadLetters.parkedStreams(this.options.name);
    this.#parked.clear();
    for (const stream of streams) this.#parked.add(stream);
  }

  async #redrive(stream: string, reason: string): Promise<Redriven> {
    const { name, deadLetters } = this.options;
    const deliverer = new Deliverer(this.options, undefined, this.#parked);
    let redriven = 0;
    for (const letter of await deadLetters.unresolved(name, stream)) {
      if ((await deliverer.redrive(letter)) === 'failed') return { redriven, flowing: false };
      await deadLetters.resolve(name, letter.event.id, { kind: 'redriven', reason, at: new Date().toISOString() });
      redriven += 1;
    }
    this.#parked.delete(stream);
    return { redriven, flowing: true };
  }
}

const endOf = async (store: EventStore): Promise<Position | undefined> => {
  for await (const { position } of store.readAll({ direction: 'backwards', limit: 1 })) return position;
  return undefined;
};
