import {
  BACKWARDS,
  END,
  type EventStoreDBClient,
  FORWARDS,
  type RecordedEvent,
  START,
  type StreamingRead,
} from '@eventstore/db-client';
import {
  type Envelope,
  type Position,
  type ReadAllOptions,
  type ReadOptions,
  StoreUnavailableError,
} from '@pbp/eventing';
import { isStreamNotFound } from './classify-error.js';
import { toEnvelope, toWirePosition } from './convert.js';
import { Inbox } from './inbox.js';

interface Resolved {
  readonly event?: RecordedEvent;
}

/** What ends a read that would not end by itself. */
export interface ReadEnds {
  /** The store is closed. */
  readonly closed: AbortSignal;
  /** For so many milliseconds nothing came that was waited for: the client drops the errors of some lost connections. */
  readonly silentMs: number;
}

/** One read of a stream; nothing for a stream that does not exist. Throws the client's own errors. */
export async function* readStream(
  client: EventStoreDBClient,
  stream: string,
  options: ReadOptions,
  ends: ReadEnds,
): AsyncGenerator<Envelope> {
  const { from, direction = 'forwards', limit } = options;
  if (limit === 0 || (from !== undefined && from < 0)) return;
  const forwards = direction === 'forwards';
  const source = client.readStream(stream, {
    direction: forwards ? FORWARDS : BACKWARDS,
    fromRevision: from === undefined ? (forwards ? START : END) : BigInt(from),
    ...(limit === undefined ? {} : { maxCount: limit }),
  });
  try {
    yield* take(source, ends);
  } catch (error) {
    if (!isStreamNotFound(error)) throw error;
  }
}

/**
 * A read of so many events is asked for in pages, or the server would send the whole log until it hears that nobody
 * wants it. A few more than are wanted, since system streams lie among them; where they were not enough, more and more.
 */
const fewMore = 4;
const most = 1_000;

/** One read of the log, system streams left out. Throws the client's own errors. */
export async function* readAll(
  client: EventStoreDBClient,
  { after, direction = 'forwards', limit = Infinity }: ReadAllOptions,
  ends: ReadEnds,
): AsyncGenerator<Envelope> {
  let [from, wanted] = [after, limit];
  for (let page = limit + fewMore; wanted > 0; page = Math.min(most, 2 * page)) {
    const begin = from;
    let came = 0;
    for await (const event of take(client.readAll(pageOf(direction, begin, page)), ends)) {
      came += 1;
      from = event.position;
      // The server counts the position forwards as inclusive, backwards as exclusive.
      if (event.position === begin || event.stream.startsWith('$')) continue;
      yield event;
      wanted -= 1;
      if (wanted <= 0) return;
    }
    if (came < page) return;
  }
}

const pageOf = (
  direction: 'forwards' | 'backwards',
  after: Position | undefined,
  events: number,
): NonNullable<Parameters<EventStoreDBClient['readAll']>[0]> => {
  const forwards = direction === 'forwards';
  return {
    direction: forwards ? FORWARDS : BACKWARDS,
    fromPosition: after === undefined ? (forwards ? START : END) : toWirePosition(after),
    ...(Number.isFinite(events) ? { maxCount: events } : {}),
  };
};

async function* take<T extends Resolved>(source: StreamingRead<T>, ends: ReadEnds): AsyncGenerator<Envelope> {
  const inbox = new Inbox<T, Envelope>(source, ({ event }) => event && toEnvelope(event, event.position));
  source.on('data', (item) => inbox.take(item));
  source.on('error', (error) => inbox.end(error));
  source.on('end', () => inbox.end());
  const letGo = endInTime(inbox, ends);
  let whole = false;
  try {
    yield* inbox.drain();
    whole = true;
  } finally {
    letGo();
    inbox.discard();
    // Not waited for: where there is no connection it may never be done.
    if (!whole) source.cancel().catch(() => undefined);
  }
}

/** Ends the inbox when the store is closed, or has kept a reader waiting for too long. Answers how to stop that. */
const endInTime = (inbox: Inbox<never, Envelope>, { closed, silentMs }: ReadEnds): (() => void) => {
  const end = (why: string): void => inbox.end(new StoreUnavailableError(why));
  const onClosed = (): void => end('the event store is closed');
  const look = (): void => {
    if (inbox.awaitedMs >= silentMs) end(`the event store said nothing for ${silentMs} ms`);
  };
  const looking = setInterval(look, silentMs).unref();
  if (closed.aborted) onClosed();
  closed.addEventListener('abort', onClosed, { once: true });
  return () => {
    clearInterval(looking);
    closed.removeEventListener('abort', onClosed);
  };
};
