import { EVENT_ID_LENGTH, eventIdHash } from './event-id.js';
import { FieldReader } from './field-reader.js';
import { BINARY_CONTENT, entry, JSON_CONTENT } from './metadata-entry.js';
import { type InvalidEvent, type ProposedEvent } from './proposed-event.js';
import { rewriteProposedEvent } from './rewrite-proposed-event.js';

/** ProposedMessage's fields, and the numbers that RecordedEvent gives them. All tags are one byte long. */
const ID = 0x0a;
const PROPOSED = { metadata: 0x12, customMetadata: 0x1a, data: 0x22 } as const;
const RECORDED = { metadata: 0x32, customMetadata: 0x3a, data: 0x42 } as const;

const JSON_ENTRY = entry('content-type', JSON_CONTENT).finish();
const BINARY_ENTRY = entry('content-type', BINARY_CONTENT).finish();
const TYPE_KEY = Buffer.from('\n\x04type\x12', 'latin1');

const isAt = (expected: Buffer, bytes: Buffer, offset: number): boolean => {
  for (let index = 0; index < expected.length; index++) if (bytes[offset + index] !== expected[index]) return false;
  return true;
};

const isAscii = (bytes: Buffer, from: number, to: number): boolean => {
  for (let index = from; index < to; index++) if ((bytes[index] ?? 0) > 127) return false;
  return true;
};

/**
 * Takes a ProposedMessage of an append request, re-tagging its fields **in place**: the caller owns the buffer.
 * What common clients send passes without a copy; anything unusual (structured or upper-case ids, other metadata keys,
 * a type that is not ASCII) is decoded and written anew. Safe on a message already re-tagged in part.
 */
export const takeProposedEvent = (bytes: Buffer, start: number, end: number): ProposedEvent | InvalidEvent =>
  retag(bytes, start, end) ?? rewriteProposedEvent(bytes, start, end);

const retag = (bytes: Buffer, start: number, end: number): ProposedEvent | undefined => {
  const reader = new FieldReader(bytes, start, end);
  let idAt = 0;
  let idHash = -1;
  let typeLength = 0;
  let contentTypes = 0;
  let customMetadata = -1;
  let data = -1;
  while (reader.next()) {
    const length = reader.end - reader.start;
    switch (bytes[reader.tagAt]) {
      case ID:
        if (idAt !== 0 || !isIdText(bytes, reader.start, length)) return undefined;
        idAt = reader.start + 2;
        idHash = eventIdHash(bytes, idAt);
        break;
      case PROPOSED.metadata:
      case RECORDED.metadata:
        if (isContentType(bytes, reader.start, length)) contentTypes++;
        else if (typeLength === 0) typeLength = typeLengthAt(bytes, reader.start, reader.end);
        else return undefined;
        if (typeLength < 0) return undefined;
        bytes[reader.tagAt] = RECORDED.metadata;
        break;
      case PROPOSED.customMetadata:
      case RECORDED.customMetadata:
        if (customMetadata >= 0) return undefined;
        customMetadata = length;
        bytes[reader.tagAt] = RECORDED.customMetadata;
        break;
      case PROPOSED.data:
      case RECORDED.data:
        if (data >= 0) return undefined;
        data = length;
        bytes[reader.tagAt] = RECORDED.data;
        break;
      default:
        return undefined;
    }
  }
  if (idHash < 0 || typeLength === 0 || contentTypes !== 1) return undefined;
  return { bytes, start, end, idAt, idHash, size: Math.max(data, 0) + Math.max(customMetadata, 0) + 2 * typeLength };
};

const isIdText = (bytes: Buffer, start: number, length: number): boolean =>
  length === EVENT_ID_LENGTH + 2 && bytes[start] === 0x12 && bytes[start + 1] === EVENT_ID_LENGTH;

const isContentType = (bytes: Buffer, start: number, length: number): boolean =>
  (length === JSON_ENTRY.length && isAt(JSON_ENTRY, bytes, start)) ||
  (length === BINARY_ENTRY.length && isAt(BINARY_ENTRY, bytes, start));

/** The length of the type in a metadata entry, or -1 where the entry is another one or the type is unusual. */
const typeLengthAt = (bytes: Buffer, start: number, end: number): number => {
  const valueAt = start + TYPE_KEY.length + 1;
  const length = end - valueAt;
  if (length < 1 || length > 127 || !isAt(TYPE_KEY, bytes, start) || bytes[valueAt - 1] !== length) return -1;
  return isAscii(bytes, valueAt, end) ? length : -1;
};
