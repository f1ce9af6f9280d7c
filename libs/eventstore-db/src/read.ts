import {
  BACKWARDS,
  END,
  type EventStoreDBClient,
  FORWARDS,
  type RecordedEvent,
  START,
  type StreamingRead,
} from '@eventstore/db-client';
import { type Envelope, type ReadAllOptions, type ReadOptions } from '@pbp/eventing';
import { isStreamNotFound } from './classify-error.js';
import { toEnvelope, toWirePosition } from './convert.js';
import { Inbox } from './inbox.js';

interface Resolved {
  readonly event?: RecordedEvent;
}

/** One read of a stream; nothing for a stream that does not exist. Throws the client's own errors. */
export async function* readStream(
  client: EventStoreDBClient,
  stream: string,
  options: ReadOptions,
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
    yield* take(source);
  } catch (error) {
    if (!isStreamNotFound(error)) throw error;
  }
}

/** One read of the log, system streams left out. Throws the client's own errors. */
export async function* readAll(
  client: EventStoreDBClient,
  { after, direction = 'forwards', limit = Infinity }: ReadAllOptions,
): AsyncGenerator<Envelope> {
  if (limit <= 0) return;
  const forwards = direction === 'forwards';
  const source = client.readAll({
    direction: forwards ? FORWARDS : BACKWARDS,
    fromPosition: after === undefined ? (forwards ? START : END) : toWirePosition(after),
  });
  let wanted = limit;
  for await (const event of take(source)) {
    // The server counts the position forwards as inclusive, backwards as exclusive.
    if (event.position === after || event.stream.startsWith('$')) continue;
    yield event;
    wanted -= 1;
    if (wanted <= 0) return;
  }
}

async function* take<T extends Resolved>(source: StreamingRead<T>): AsyncGenerator<Envelope> {
  const inbox = new Inbox<T, Envelope>(source, ({ event }) => event && toEnvelope(event, event.position));
  source.on('data', (item) => inbox.take(item));
  source.on('error', (error) => inbox.end(error));
  source.on('end', () => inbox.end());
  let whole = false;
  try {
    yield* inbox.drain();
    whole = true;
  } finally {
    inbox.discard();
    if (!whole) await source.cancel().catch(() => undefined);
  }
}
