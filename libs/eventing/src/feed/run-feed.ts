import { setTimeout as pause } from 'node:timers/promises';
import { backOff } from '../backoff.js';
import { endOfLog } from '../end-of-log.js';
import { type Position } from '../event-store.js';
import { carryOut } from './carry-out.js';
import { Deliverer } from './deliver.js';
import { type BatchOptions, type FeedOptions } from './feed.js';
import { gather } from './gather.js';
import { InTurn } from './in-turn.js';
import { type Instruction } from './instruction.js';
import { ParkedStreams } from './parked-streams.js';

const BATCH: BatchOptions = { maxEvents: 500, maxWaitMs: 50 };
const HEED_EVERY_MS = 1_000;
const RESTART = { initialMs: 100, maxMs: 10_000 };

export interface RunningFeed {
  /** Resolves after the signal, when the handler is done; what was read ahead is forgotten and comes again. */
  readonly finished: Promise<void>;
}

/**
 * Delivers the log to a handler in batches: in order, at least once, from the checkpoint, until the signal aborts.
 * Every failure of the log or of the checkpoints is answered by starting again from the checkpoint, with backoff.
 * Meanwhile it carries out what operators ask to be done with its dead letters.
 */
export const runFeed = (options: FeedOptions): RunningFeed => new Feed(options);

class Feed implements RunningFeed {
  readonly finished: Promise<void>;
  readonly #inTurn = new InTurn();
  readonly #parked: ParkedStreams;

  constructor(private readonly options: FeedOptions) {
    this.#parked = new ParkedStreams(options);
    this.finished = Promise.all([this.#run(), this.#heedOperators()]).then(() => undefined);
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
    await this.#inTurn.run(() => this.#parked.learn());
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
        // Said before its turn has come: what operators ask for may hold it up as well.
        observe?.({ kind: 'handling', events: events.length, notedAt: events[0]?.metadata.at ?? null });
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
    const end = await endOfLog(store);
    if (end !== undefined) await checkpoint.advance(name, undefined, end);
    return end;
  }

  /** A short poll: it needs no second connection, and nothing is missed while the dead letters are out of reach. */
  async #heedOperators(): Promise<void> {
    const { signal, observe, heedEveryMs = HEED_EVERY_MS } = this.options;
    while (!signal.aborted) {
      await this.#carryOutAll().catch((error: unknown) => {
        if (!signal.aborted) observe?.({ kind: 'unheeded', error });
      });
      await pause(heedEveryMs, undefined, { signal }).catch(() => undefined);
    }
  }

  async #carryOutAll(): Promise<void> {
    const { name, deadLetters } = this.options;
    for (const instruction of await deadLetters.instructions(name)) {
      await this.#inTurn.run(() => this.#carryOut(instruction));
    }
    await this.#inTurn.run(() => this.#parked.learn());
  }

  async #carryOut(instruction: Instruction): Promise<void> {
    const { deadLetters, observe } = this.options;
    const deliverer = new Deliverer(this.options, undefined, this.#parked);
    const outcome = await carryOut(instruction, deadLetters, deliverer);
    await this.#parked.learn();
    await deadLetters.carriedOut(instruction, outcome);
    observe?.({ kind: 'carriedOut', instruction, outcome });
  }
}
