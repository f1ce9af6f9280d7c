import { ANY, type AppendResult, type EventStoreDBClient, NO_STREAM } from '@eventstore/db-client';
import {
  AppendOutcomeUnknownError,
  type Appended,
  assertAppendable,
  backOff,
  ConcurrencyError,
  type ExpectedRevision,
  type NewEvent,
  StoreUnavailableError,
} from '@pbp/eventing';
import { classifyError, wasSent } from './classify-error.js';
import { toPosition, toWireEvents, type WireEvent } from './convert.js';
import { type Settings } from './options.js';
import { type Outage } from './outage.js';
import { Slots } from './slots.js';
import { withinTime } from './within-time.js';

/** One less than the client's append stream buffers. */
const IN_FLIGHT = 15;
/** An append that the client never answers gives its slot back after its keepalive would have ended the connection. */
const ABANDON_MS = 30_000;

/** One append of one caller: the same ids at the same revision, however often it is sent. */
interface Request {
  readonly stream: string;
  readonly events: WireEvent[];
  readonly expected: ExpectedRevision;
}

export class Appender {
  readonly #slots = new Slots(IN_FLIGHT);

  constructor(
    private readonly client: EventStoreDBClient,
    private readonly settings: Settings,
    private readonly outage: Outage,
  ) {}

  async append(stream: string, events: readonly NewEvent[], expected: ExpectedRevision): Promise<Appended> {
    assertAppendable(stream, events);
    const request = { stream, events: toWireEvents(events), expected };
    let sent = false;
    for (let attempt = 0; ; attempt += 1) {
      try {
        return await this.#attempt(request);
      } catch (error) {
        const classified = error instanceof StoreUnavailableError ? error : classifyError(error, stream, expected);
        if (!(classified instanceof StoreUnavailableError)) throw classified;
        this.outage.begin();
        sent ||= mayBeStored(error);
        if (attempt + 1 >= this.settings.attempts) throw sent ? outcomeUnknown(stream, classified) : classified;
        await backOff(attempt, this.settings.backoff);
      }
    }
  }

  async #attempt(request: Request): Promise<Appended> {
    await this.outage.over();
    const { appendTimeoutMs } = this.settings;
    if (!(await this.#slots.take(appendTimeoutMs))) throw new NotSentError('the event store is busy or stands still');
    return toAppended(request, await withinTime(this.#send(request), appendTimeoutMs));
  }

  /** Gives the slot back when the client lets go of the message, which may be long after the caller gave up. */
  #send({ stream, events, expected }: Request): Promise<AppendResult> {
    const deadline = this.settings.appendTimeoutMs;
    const answer = this.client.appendToStream(stream, events, { expectedRevision: toWire(expected), deadline });
    const release = onlyOnce(() => this.#slots.release());
    const abandoned = setTimeout(release, ABANDON_MS).unref();
    const settle = (): void => {
      clearTimeout(abandoned);
      release();
    };
    answer.then(settle, settle);
    return answer;
  }
}

class NotSentError extends StoreUnavailableError {}

/** No answer in time leaves it open; of the client's own errors some come before anything was sent. */
const mayBeStored = (error: unknown): boolean =>
  error instanceof StoreUnavailableError ? !(error instanceof NotSentError) : wasSent(error);

const toWire = (expected: ExpectedRevision): bigint | typeof NO_STREAM | typeof ANY => {
  if (typeof expected === 'number') return BigInt(expected);
  return expected === 'none' ? NO_STREAM : ANY;
};

/** A connection string may ask for conflicts as answers (`throwOnAppendFailure=false`); here they are errors always. */
const toAppended = (
  { stream, expected }: Request,
  { success, nextExpectedRevision, position }: AppendResult,
): Appended => {
  if (!success) throw new ConcurrencyError(stream, expected, undefined);
  return { revision: Number(nextExpectedRevision), position: position ? toPosition(position) : '0/0' };
};

const outcomeUnknown = (stream: string, cause: Error): AppendOutcomeUnknownError =>
  new AppendOutcomeUnknownError(`no answer to the append to ${stream}: ${cause.message}`, { cause });

const onlyOnce = (action: () => void): (() => void) => {
  let done = false;
  return () => {
    if (done) return;
    done = true;
    action();
  };
};
