import { eventually } from '@pbp/testing';
import { type Envelope } from '../event-store.js';
import { InMemoryCheckpoints } from '../feed/checkpoints.js';
import { InMemoryDeadLetters } from '../feed/in-memory-dead-letters.js';
import { type FeedBatch, type FeedHandler, type FeedOptions, type FeedSign } from '../feed/feed.js';
import { type Instruction, type InstructionOutcome } from '../feed/instruction.js';
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
      heedEveryMs: 2,
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

  /** An operator asks for the first parked event of a stream; answers what came of it. */
  async ask(kind: Instruction['kind'], stream: string, reason: string): Promise<InstructionOutcome> {
    const [letter] = await this.deadLetters.unresolved('harness.v1', stream);
    const eventId = letter?.event.id ?? '';
    const id = `${kind} ${eventId} ${reason}`;
    this.deadLetters.ask({
      id,
      kind,
      feed: 'harness.v1',
      stream,
      eventId,
      reason,
      by: 'ann',
      at: '2026-01-01T00:00:00Z',
    });
    return eventually(() => {
      const outcome = this.deadLetters.outcomeOf(id);
      if (!outcome) throw new Error('nobody has carried it out');
      return outcome;
    });
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
