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
  const retagging = new Retagging(bytes);
  while (reader.next()) if (!retagging.take(reader)) return undefined;
  return retagging.whole(start, end);
};

/** One message on its way from ProposedMessage to RecordedEvent. Lengths are -1 for what has not come. */
class Retagging {
  #idAt = 0;
  #idHash = -1;
  #typeLength = -1;
  #hasContentType = false;
  #customMetadata = -1;
  #data = -1;

  constructor(private readonly bytes: Buffer) {}

  /** Whether the field is one of the usual. */
  take(reader: FieldReader): boolean {
    switch (this.bytes[reader.tagAt]) {
      case ID:
        return this.#takeId(reader);
      case PROPOSED.metadata:
      case RECORDED.metadata:
        return this.#takeMetadata(reader);
      case PROPOSED.customMetadata:
      case RECORDED.customMetadata:
        return this.#takeCustomMetadata(reader);
      case PROPOSED.data:
      case RECORDED.data:
        return this.#takeData(reader);
      default:
        return false;
    }
  }

  /** Undefined where something is missing. */
  whole(start: number, end: number): ProposedEvent | undefined {
    if (this.#idHash < 0 || this.#typeLength < 0 || !this.#hasContentType) return undefined;
    const size = Math.max(this.#data, 0) + Math.max(this.#customMetadata, 0) + 2 * this.#typeLength;
    return { bytes: this.bytes, start, end, idAt: this.#idAt, idHash: this.#idHash, size };
  }

  #takeId({ start, end }: FieldReader): boolean {
    if (this.#idAt !== 0 || !isIdText(this.bytes, start, end - start)) return false;
    this.#idAt = start + 2;
    this.#idHash = eventIdHash(this.bytes, this.#idAt);
    return true;
  }

  #takeMetadata({ start, end, tagAt }: FieldReader): boolean {
    if (isContentType(this.bytes, start, end - start)) {
      if (this.#hasContentType) return false;
      this.#hasContentType = true;
    } else {
      if (this.#typeLength >= 0) return false;
      this.#typeLength = typeLengthAt(this.bytes, start, end);
      if (this.#typeLength < 0) return false;
    }
    this.bytes[tagAt] = RECORDED.metadata;
    return true;
  }

  #takeCustomMetadata({ start, end, tagAt }: FieldReader): boolean {
    if (this.#customMetadata >= 0) return false;
    this.#customMetadata = end - start;
    this.bytes[tagAt] = RECORDED.customMetadata;
    return true;
  }

  #takeData({ start, end, tagAt }: FieldReader): boolean {
    if (this.#data >= 0) return false;
    this.#data = end - start;
    this.bytes[tagAt] = RECORDED.data;
    return true;
  }
}

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
