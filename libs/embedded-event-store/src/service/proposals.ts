import { type ExpectedRevision } from '../expected-revision.js';
import { type InvalidEvent, isInvalid, type ProposedEvent } from '../wire/proposed-event.js';
import { type WriteOptions } from '../wire/requests/write-options.js';
import { invalidArgument, missingMetadata, type RpcError, unknown } from './rpc-error.js';

/** Most bytes of events that one append may have; EventStoreDB's default. */
export const MAX_APPEND_BYTES = 1024 * 1024;

/** Options whose stream and expected revision are there. Throws RpcError. */
export const requireTarget = (options: WriteOptions | undefined): { stream: string; expected: ExpectedRevision } => {
  if (!options) throw invalidArgument('options are missing');
  if (options.stream === '') throw unknown('the name of a stream must not be empty');
  if (options.expected === undefined) throw invalidArgument('an expected revision is missing');
  return { stream: options.stream, expected: options.expected };
};

/** Throws RpcError for an event that cannot be appended. */
export const requireValid = (event: ProposedEvent | InvalidEvent): ProposedEvent => {
  if (isInvalid(event)) throw errorOf(event);
  return event;
};

const errorOf = (event: InvalidEvent): RpcError => {
  switch (event.invalid) {
    case 'missing-metadata':
      return missingMetadata(event.key);
    case 'empty-type':
      return unknown('the type of an event must not be empty');
    case 'bad-id':
      return unknown('the id of an event must be a UUID');
  }
};
