import { readEventId } from './event-id.js';
import { FieldReader, MalformedMessageError } from './field-reader.js';
import { frameEnd, GRPC_PREFIX_LENGTH } from './grpc-frame.js';
import { JSON_CONTENT, readEntry } from './metadata-entry.js';

/** A stored event taken apart, for the few who look inside: metadata, links, limits by age, tests. */
export interface StoredEvent {
  readonly stream: string;
  readonly revision: number;
  readonly position: number;
  readonly id: string;
  readonly type: string;
  readonly isJson: boolean;
  /** Milliseconds since the Unix epoch. */
  readonly created: number;
  readonly data: Buffer;
  readonly metadata: Buffer;
}

const NOTHING: Buffer = Buffer.alloc(0);

/** The RecordedEvent inside the frame at `offset`. */
export const recordIn = (frames: Buffer, offset: number): FieldReader => {
  const response = new FieldReader(frames, offset + GRPC_PREFIX_LENGTH, frameEnd(frames, offset));
  response.next();
  const readEvent = response.nested();
  readEvent.next();
  return readEvent.nested();
};

/** The bytes of the RecordedEvent inside the frame at `offset`. */
export const recordBytes = (frames: Buffer, offset: number): Buffer => {
  const response = new FieldReader(frames, offset + GRPC_PREFIX_LENGTH, frameEnd(frames, offset));
  response.next();
  const readEvent = response.nested();
  readEvent.next();
  return readEvent.content();
};

export const readStoredEvent = (frames: Buffer, offset = 0): StoredEvent => {
  const record = recordIn(frames, offset);
  const metadata = new Map<string, string>();
  const event = { stream: '', revision: 0, position: 0, id: '', data: NOTHING, metadata: NOTHING };
  while (record.next()) {
    switch (record.field) {
      case 1:
        event.id = readEventId(record.nested());
        break;
      case 2:
        event.stream = readStreamIdentifier(record.nested());
        break;
      case 3:
        event.revision = record.value;
        break;
      case 5:
        event.position = record.value;
        break;
      case 6:
        metadata.set(...readEntry(record.nested()));
        break;
      case 7:
        event.metadata = record.content();
        break;
      case 8:
        event.data = record.content();
        break;
    }
  }
  return {
    ...event,
    type: metadata.get('type') ?? '',
    isJson: metadata.get('content-type') === JSON_CONTENT,
    created: Number(metadata.get('created')?.slice(0, -4)),
  };
};

export const readStreamIdentifier = (identifier: FieldReader): string => {
  let name = '';
  while (identifier.next()) if (identifier.field === 3) name = identifier.text();
  return name;
};

/** The stream of the event at `offset`, without decoding the rest. */
export const streamAt = (frames: Buffer, offset: number): string => {
  const record = recordIn(frames, offset);
  while (record.next()) if (record.field === 2) return readStreamIdentifier(record.nested());
  return '';
};

const FIRST_OF_TYPE = 't'.charCodeAt(0);

/** The type of the event at `offset`, without decoding the rest. */
export const typeAt = (frames: Buffer, offset: number): string => {
  const record = recordIn(frames, offset);
  while (record.next()) {
    if (record.field !== 6 || frames[record.start + 2] !== FIRST_OF_TYPE) continue;
    const [key, value] = readEntry(record.nested());
    if (key === 'type') return value;
  }
  return '';
};

/** Where the text of the id lies, of the event at `offset`. */
export const eventIdAt = (frames: Buffer, offset: number): number => {
  const record = recordIn(frames, offset);
  while (record.next()) if (record.field === 1) return record.start + 2;
  throw new MalformedMessageError('a stored event without an id');
};
