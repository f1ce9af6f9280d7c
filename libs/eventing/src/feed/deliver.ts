import { backOff } from '../backoff.js';
import { type Envelope, type Position } from '../event-store.js';
import { CheckpointConflictError } from './checkpoints.js';
import { type DeadLetter, type ParkingReason } from './dead-letters.js';
import { type FeedBatch, type FeedOptions, type RetryOptions } from './feed.js';
import { isTransient } from './is-transient.js';
import { type ParkedStreams } from './parked-streams.js';

const RETRY: RetryOptions = { attempts: 3, initialMs: 50, maxMs: 1000 };
const OUTAGE = { initialMs: 100, maxMs: 5000 };

/**
 * Gives batches to the handler. A batch that fails is halved until the failing event stands alone; that one is retried
 * and then parked, and the later events of its stream with it. All other streams flow on.
 */
export class Deliverer {
  readonly #retry: RetryOptions;
  readonly #isTransient: (error: unknown) => boolean;

  /** `position` is the checkpoint that is stored. */
  constructor(
    private readonly options: FeedOptions,
    private position: Position | undefined,
    private readonly parked: ParkedStreams,
  ) {
    this.#retry = { ...RETRY, ...options.retry };
    this.#isTransient = options.isTransient ?? isTransient;
  }

  async deliver(events: readonly Envelope[]): Promise<void> {
    const position = events.at(-1)?.position;
    if (position !== undefined) await this.#deliver({ events, position, parked: 0 });
  }

  /** Gives a parked event again; undefined, or the error with which it is parked again. */
  async redrive({ event, reason }: DeadLetter): Promise<string | undefined> {
    const failure = await this.#attempt({ kind: 'redrive', feed: this.options.name, events: [event] });
    if (!failure) return undefined;
    const error = textOf(failure.error);
    const attempts = 1 + (reason.kind === 'failed' ? reason.attempts : 0);
    await this.#park(event, { kind: 'failed', error, attempts });
    return error;
  }

  async #deliver(part: Part): Promise<void> {
    // Before the others are handled: a handler may move the checkpoint beyond all of them, and then die.
    const passing = await this.#parkThoseBehind(part);
    const failure = passing.events.length > 0 ? await this.#give(passing.events, passing.position) : undefined;
    if (!failure) return this.#moveBeyond(passing, passing.events.length > 0);
    return passing.events.length === 1 ? this.#insist(passing, failure) : this.#halve(passing);
  }

  async #halve({ events, position, parked }: Part): Promise<void> {
    const middle = Math.ceil(events.length / 2);
    const first = events.slice(0, middle);
    await this.#deliver({ events: first, position: first.at(-1)?.position ?? position, parked: 0 });
    await this.#deliver({ events: events.slice(middle), position, parked });
  }

  /** One event alone failed: try it again, then park it. */
  async #insist(part: Part, first: Failure): Promise<void> {
    const [event] = part.events;
    if (!event) return;
    let failure: Failure | undefined = first;
    for (let attempt = 1; failure && attempt < this.#retry.attempts; attempt += 1) {
      this.options.observe?.({ kind: 'retrying', error: failure.error, attempt });
      await backOff(attempt - 1, this.#retry, this.options.signal);
      this.options.signal.throwIfAborted();
      failure = await this.#give([event], part.position);
    }
    if (failure) await this.#parkFailed(event, failure);
    await this.#moveBeyond(part, !failure);
  }

  async #give(events: readonly Envelope[], position: Position): Promise<Failure | undefined> {
    return this.#attempt({ kind: 'next', feed: this.options.name, events, previous: this.position, position });
  }

  /** Sits out what is no fault of the events, however long it takes. */
  async #attempt(batch: FeedBatch): Promise<Failure | undefined> {
    for (let attempt = 0; ; attempt += 1) {
      this.options.signal.throwIfAborted();
      try {
        await this.options.handler(batch);
        return undefined;
      } catch (error) {
        if (error instanceof CheckpointConflictError) throw error;
        if (!this.#isTransient(error)) return { error };
        this.options.observe?.({ kind: 'retrying', error, attempt: attempt + 1 });
      }
      await backOff(attempt, OUTAGE, this.options.signal);
    }
  }

  async #parkFailed(event: Envelope, { error }: Failure): Promise<void> {
    await this.#park(event, { kind: 'failed', error: textOf(error), attempts: this.#retry.attempts });
    this.parked.add(event.stream);
    this.options.observe?.({ kind: 'parked', event, error });
  }

  /** The part without the events that wait behind a parked one, which are parked too: each of them once a pass. */
  async #parkThoseBehind(part: Part): Promise<Part> {
    if (part.events.some(({ stream }) => this.parked.has(stream))) await this.parked.learn();
    const passing: Envelope[] = [];
    for (const event of part.events) {
      if (this.parked.has(event.stream)) await this.#park(event, { kind: 'waiting' });
      else passing.push(event);
    }
    return { ...part, events: passing, parked: part.parked + part.events.length - passing.length };
  }

  async #park(event: Envelope, reason: ParkingReason): Promise<void> {
    const { name: feed, deadLetters } = this.options;
    await deadLetters.park({ feed, event, reason, parkedAt: new Date().toISOString() });
  }

  /** A handler that keeps the checkpoint has moved it with its rows; where no handler ran, the feed moves it. */
  async #moveBeyond({ events, position, parked }: Part, handled: boolean): Promise<void> {
    const { checkpointBy = 'feed', checkpoint, name, observe } = this.options;
    if (checkpointBy === 'feed' || !handled) {
      const outcome = await checkpoint.advance(name, this.position, position);
      if (outcome.kind === 'ahead' || outcome.kind === 'mismatch') throw new CheckpointConflictError(name, outcome);
    }
    this.position = position;
    const notedAt = events.at(-1)?.metadata.at ?? null;
    observe?.({ kind: 'handled', events: events.length + parked, position, notedAt });
  }
}

/** Of a batch, what is still to be handled. */
interface Part {
  readonly events: readonly Envelope[];
  /** Where the checkpoint goes when they are: beyond those that were parked among them, too. */
  readonly position: Position;
  /** How many were parked because they wait. */
  readonly parked: number;
}

interface Failure {
  readonly error: unknown;
}

const textOf = (error: unknown): string => (error instanceof Error ? (error.stack ?? error.message) : String(error));
