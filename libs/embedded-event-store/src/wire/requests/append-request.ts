import { FieldReader } from '../field-reader.js';
import { type InvalidEvent, type ProposedEvent } from '../proposed-event.js';
import { takeProposedEvent } from '../take-proposed-event.js';
import { readWriteOptions, type WriteOptions } from './write-options.js';

/** One message of an Append call: first the options, then one event each. */
export type AppendRequest =
  | { readonly kind: 'options'; readonly options: WriteOptions }
  | { readonly kind: 'event'; readonly event: ProposedEvent | InvalidEvent }
  | { readonly kind: 'nothing' };

/** Owns `bytes`: the event is taken from them without a copy. */
export const readAppendRequest = (bytes: Buffer): AppendRequest => {
  const request = new FieldReader(bytes);
  while (request.next()) {
    if (request.field === 1) return { kind: 'options', options: readWriteOptions(request.nested()) };
    if (request.field === 2) return { kind: 'event', event: takeProposedEvent(bytes, request.start, request.end) };
  }
  return { kind: 'nothing' };
};
