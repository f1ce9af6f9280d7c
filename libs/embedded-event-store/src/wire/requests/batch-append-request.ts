import { FieldReader } from '../field-reader.js';
import { type InvalidEvent, type ProposedEvent } from '../proposed-event.js';
import { takeProposedEvent } from '../take-proposed-event.js';
import { readWriteOptions, type WriteOptions } from './write-options.js';

/** One message of a BatchAppend call: an append, or a part of one; the first part has the options. */
export interface BatchAppendRequest {
  /** The encoded UUID message, echoed as it came. */
  readonly correlationId: Buffer;
  readonly options: WriteOptions | undefined;
  readonly events: (ProposedEvent | InvalidEvent)[];
  readonly isFinal: boolean;
}

/** Owns `bytes`: events are taken from them without a copy. */
export const readBatchAppendRequest = (bytes: Buffer): BatchAppendRequest => {
  const request = new FieldReader(bytes);
  let correlationId = bytes.subarray(0, 0);
  let options: WriteOptions | undefined;
  let isFinal = false;
  const events: (ProposedEvent | InvalidEvent)[] = [];
  while (request.next()) {
    switch (request.field) {
      case 1:
        correlationId = request.content();
        break;
      case 2:
        options = readWriteOptions(request.nested());
        break;
      case 3:
        events.push(takeProposedEvent(bytes, request.start, request.end));
        break;
      case 4:
        isFinal = request.value !== 0;
        break;
    }
  }
  return { correlationId, options, events, isFinal };
};
