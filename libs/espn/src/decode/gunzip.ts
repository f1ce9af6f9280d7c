import { gunzipSync } from 'node:zlib';

export type Gunzipped =
  | { readonly kind: 'bytes'; readonly bytes: Uint8Array }
  | { readonly kind: 'badGzip' | 'tooLarge'; readonly detail: string };

const isGzip = (bytes: Uint8Array): boolean => bytes[0] === 0x1f && bytes[1] === 0x8b;

const codeOf = (error: unknown): unknown =>
  typeof error === 'object' && error !== null && 'code' in error ? error.code : undefined;

/** Inflates what is gzipped, never to more than `limit` bytes, and hands on what is not. */
export const gunzip = (bytes: Uint8Array, limit: number): Gunzipped => {
  if (!isGzip(bytes)) return { kind: 'bytes', bytes };
  try {
    return { kind: 'bytes', bytes: gunzipSync(bytes, { maxOutputLength: limit }) };
  } catch (error) {
    if (codeOf(error) === 'ERR_BUFFER_TOO_LARGE')
      return { kind: 'tooLarge', detail: `inflates to more than ${limit} bytes` };
    return { kind: 'badGzip', detail: String(error) };
  }
};
