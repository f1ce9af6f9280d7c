/**
 * The largest 64-bit signed integer on the wire, which a JS number cannot hold: inside, the largest exact integer stands
 * for it. It is the revision of a tombstone and the "never" of a truncation.
 */
export const LONG_MAX = Number.MAX_SAFE_INTEGER;

const LONG_MAX_BYTES = Buffer.from([255, 255, 255, 255, 255, 255, 255, 255, 127]);

/** How many bytes `value` (an integer >= 0) takes as a varint. */
export const varintLength = (value: number): number => {
  if (value === LONG_MAX) return LONG_MAX_BYTES.length;
  let length = 1;
  for (let rest = value; rest > 127; rest = Math.floor(rest / 128)) length++;
  return length;
};

/** Writes `value` at `offset` and answers the offset behind it. */
export const writeVarint = (target: Uint8Array, offset: number, value: number): number => {
  if (value === LONG_MAX) {
    target.set(LONG_MAX_BYTES, offset);
    return offset + LONG_MAX_BYTES.length;
  }
  let rest = value;
  // Shifts see 32 bits only, so the high part is divided off first.
  while (rest > 0x7fffffff) {
    target[offset++] = (rest % 128) | 128;
    rest = Math.floor(rest / 128);
  }
  while (rest > 127) {
    target[offset++] = (rest & 127) | 128;
    rest >>>= 7;
  }
  target[offset++] = rest;
  return offset;
};
