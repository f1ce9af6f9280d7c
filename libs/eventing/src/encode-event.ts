import { InvalidAppendError } from './errors.js';
import { type NewEvent } from './event-store.js';

const UUID = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/i;

/** An event's data as JSON text. Throws InvalidAppendError for what JSON cannot carry, such as bigint or a cycle. */
export const encodeData = (event: NewEvent): string => {
  try {
    const json: unknown = JSON.stringify(event.data);
    if (typeof json === 'string') return json;
  } catch (cause) {
    throw new InvalidAppendError(`the data of ${event.type} is not JSON-safe`, { cause });
  }
  throw new InvalidAppendError(`${event.type} has no data`);
};

/** Throws InvalidAppendError for an append that no store takes: found here, it costs no round trip and no connection. */
export const assertAppendable = (stream: string, events: readonly NewEvent[]): void => {
  if (stream === '' || stream.startsWith('$')) throw new InvalidAppendError(`"${stream}" is no name for a stream`);
  if (events.length === 0) throw new InvalidAppendError(`nothing to append to ${stream}`);
  for (const { id, type } of events) {
    if (!UUID.test(id)) throw new InvalidAppendError(`${type} has the id "${id}", which is no UUID`);
    if (type === '') throw new InvalidAppendError(`event ${id} has no type`);
  }
};

/** What an event counts against the store's limit on one append: its data, its metadata and twice its type. */
export const sizeInBytes = (type: string, data: string, metadata: string | Uint8Array): number =>
  Buffer.byteLength(data) + Buffer.byteLength(metadata) + 2 * Buffer.byteLength(type);
