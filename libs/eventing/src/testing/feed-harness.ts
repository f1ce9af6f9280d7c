import { type Envelope } from '../event-store.js';
import { InMemoryCheckpoints } from '../feed/checkpoints.js';
import { InMemoryDeadLetters } from '../feed/dead-letters.js';
import { type FeedBatch, type FeedHandler, type FeedOptions, type FeedSign } from '../feed/feed.js';
import { runFeed, type RunningFeed } from '../feed/run-feed.js';
import { InMemoryEventStore } from '../in-memory-event-store.js';

/** Everything a feed touches, in memory, and what its handler was given. */
export class FeedHarness {
  readonly store = new InMemoryEventStore();
  readonly checkpoint = new InMemoryCheckpoints();
  readonly deadLetters = new InMemoryDeadLetters();
  readonly batches: FeedBatch[] = [];
  readonly signs: FeedSign[] = [];
  #stop = new AbortController();
  #running: RunningFeed | undefined;

  /** The handler fails with what `fails` returns, and else the batch counts as handled. */
  start(
    options: Partial<FeedOptions> = {},
    fails: (batch: FeedBatch) => Error | undefined = () => undefined,
  ): RunningFeed {
    this.#stop = new AbortController();
    const handler: FeedHandler = async (batch) => {
      const failure = fails(batch);
      if (failure) throw failure;
      this.batches.push(batch);
    };
    this.#running = runFeed({
      store: this.store,
      name: 'harness.v1',
      prefixes: ['game-'],
      checkpoint: this.checkpoint,
      deadLetters: this.deadLetters,
      retry: { attempts: 3, initialMs: 1, maxMs: 2 },
      handler,
      observe: (sign) => this.signs.push(sign),
      ...options,
      signal: this.#stop.signal,
    });
    return this.#running;
  }

  async stop(): Promise<void> {
    this.#stop.abort();
    await this.#running?.finished;
  }

  get handled(): Envelope[] {
    return this.batches.flatMap(({ events }) => events);
  }

  /** As `game-1:0`: a stream and a revision. */
  get places(): string[] {
    return this.handled.map(({ stream, revision }) => `${stream}:${revision}`);
  }

  signsOf(kind: FeedSign['kind']): FeedSign[] {
    return this.signs.filter((sign) => sign.kind === kind);
  }
}

/** Whether one of the batch's events is this one, as in `game-1:0`. */
export const holds = ({ events }: FeedBatch, place: string): boolean =>
  events.some(({ stream, revision }) => `${stream}:${revision}` === place);
