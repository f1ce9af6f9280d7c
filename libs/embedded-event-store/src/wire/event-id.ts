import { type FieldReader } from './field-reader.js';

/** Length of an event id as text, the form in which it is stored. */
export const EVENT_ID_LENGTH = 36;

const UUID = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/;
const DASH = '-'.charCodeAt(0);
const HEX_DIGIT = new Int8Array(256).fill(-1);
for (let digit = 0; digit < 16; digit++) HEX_DIGIT[digit.toString(16).charCodeAt(0)] = digit;

const isDashPlace = (index: number): boolean => index === 8 || index === 13 || index === 18 || index === 23;

export const isEventId = (text: string): boolean => UUID.test(text);

/**
 * A hash of 30 bits over the id whose text lies at `offset`, or -1 where no lower-case UUID lies there.
 * Checking and hashing are one pass because every appended event pays for both.
 */
export const eventIdHash = (bytes: Buffer, offset: number): number => {
  let hash = 0;
  for (let index = 0; index < EVENT_ID_LENGTH; index++) {
    const byte = bytes[offset + index] ?? 0;
    if (isDashPlace(index)) {
      if (byte !== DASH) return -1;
      continue;
    }
    const digit = HEX_DIGIT[byte] ?? -1;
    if (digit < 0) return -1;
    hash = (Math.imul(hash, 31) + digit) | 0;
  }
  hash ^= hash >>> 15;
  return (Math.imul(hash, 0x2c1b3c6d) ^ (hash >>> 12)) & 0x3fffffff;
};

export const sameEventId = (left: Buffer, leftAt: number, right: Buffer, rightAt: number): boolean =>
  left.compare(right, rightAt, rightAt + EVENT_ID_LENGTH, leftAt, leftAt + EVENT_ID_LENGTH) === 0;

/** The id in a `UUID` message, which is either a text or two 64-bit halves; lower case. */
export const readEventId = (uuid: FieldReader): string => {
  let text = '';
  while (uuid.next()) {
    if (uuid.field === 2) text = uuid.text().toLowerCase();
    if (uuid.field === 1) text = structuredId(uuid.content());
  }
  return text;
};

const structuredId = (halves: Buffer): string => {
  const id = Buffer.alloc(EVENT_ID_LENGTH - 20);
  for (let offset = 0; offset < halves.length;) {
    const high = (halves[offset++] ?? 0) >>> 3 === 1;
    const start = offset;
    while ((halves[offset] ?? 0) > 127) offset++;
    id.writeBigUInt64BE(longFrom(halves.subarray(start, ++offset)), high ? 0 : 8);
  }
  return id.toString('hex').replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, '$1-$2-$3-$4-$5');
};

/** A half of an id needs all its 64 bits, which FieldReader would cut. */
const longFrom = (varint: Buffer): bigint =>
  BigInt.asUintN(
    64,
    varint.reduce((value, byte, index) => value | (BigInt(byte & 127) << BigInt(7 * index)), 0n),
  );
