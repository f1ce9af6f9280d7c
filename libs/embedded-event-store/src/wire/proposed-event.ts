import { eventIdHash } from './event-id.js';
import { message } from './message-writer.js';
import { BINARY_CONTENT, entry, JSON_CONTENT } from './metadata-entry.js';

/**
 * An event to append, as the bytes that go into its RecordedEvent: id, metadata, custom metadata and data under the
 * field numbers they have there.
 */
export interface ProposedEvent {
  readonly bytes: Buffer;
  readonly start: number;
  readonly end: number;
  /** Where the id's text begins in `bytes`. */
  readonly idAt: number;
  readonly idHash: number;
  /** What counts towards the limit of an append: data, metadata, and two bytes for each character of the type. */
  readonly size: number;
}

/** An event that cannot be appended, and why. */
export type InvalidEvent =
  | { readonly invalid: 'missing-metadata'; readonly key: 'type' | 'content-type' }
  | { readonly invalid: 'empty-type' }
  | { readonly invalid: 'bad-id' };

export const isInvalid = (event: ProposedEvent | InvalidEvent): event is InvalidEvent => 'invalid' in event;

/** An event in its parts, for those that the server itself writes. */
export interface EventParts {
  /** Lower-case UUID. */
  readonly id: string;
  readonly type: string;
  readonly isJson: boolean;
  readonly data: Buffer;
  readonly metadata: Buffer;
}

/** Makes an event to append from its parts. */
export const proposeEvent = ({ id, type, isJson, data, metadata }: EventParts): ProposedEvent => {
  const writer = message()
    .message(1, message().text(2, id))
    .message(6, entry('type', type))
    .message(6, entry('content-type', isJson ? JSON_CONTENT : BINARY_CONTENT));
  if (metadata.length > 0) writer.bytes(7, metadata);
  if (data.length > 0) writer.bytes(8, data);
  const bytes = writer.finish();
  const idAt = 4;
  const size = data.length + metadata.length + 2 * type.length;
  return { bytes, start: 0, end: bytes.length, idAt, idHash: eventIdHash(bytes, idAt), size };
};
