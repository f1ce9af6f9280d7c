import { decodeText } from './decode-text.js';
import { gunzip } from './gunzip.js';

/** No answer of the feed is larger than about half a megabyte; this leaves room and still protects the process. */
export const bodyLimit = 20 * 1024 * 1024;

export type DecodedBody =
  | { readonly kind: 'json'; readonly value: unknown }
  | {
      readonly kind: 'empty' | 'html' | 'truncated' | 'notJson' | 'badGzip' | 'tooLarge';
      /** What was found instead, for people. */
      readonly detail: string;
    };

const opening = (text: string): string => JSON.stringify(text.slice(0, 60));

/** A parser that ran out of text was cut off; one that met a wrong character was not reading JSON. */
const isCutOff = (text: string, error: unknown): boolean =>
  error instanceof Error &&
  /^[[{]/.test(text) &&
  (/unexpected end|unterminated/i.test(error.message) ||
    Number(/position (\d+)/.exec(error.message)?.[1]) >= text.length);

const whyNotJson = (text: string, error: unknown): DecodedBody => {
  if (text.startsWith('<')) return { kind: 'html', detail: `starts with ${opening(text)}` };
  const detail = error instanceof Error ? error.message : String(error);
  return { kind: isCutOff(text, error) ? 'truncated' : 'notJson', detail };
};

type Parse = (text: string) => unknown;

const decodeJson = (text: string, parse: Parse): DecodedBody => {
  try {
    return { kind: 'json', value: parse(text) };
  } catch (error) {
    const trimmed = text.trim();
    return trimmed === '' ? { kind: 'empty', detail: 'only white space' } : whyNotJson(trimmed, error);
  }
};

const declaredLength = (headers: Readonly<Record<string, string | undefined>>): number =>
  Number(headers['content-length'] ?? 0);

/**
 * Reads an answer's body as JSON: gzip by its magic bytes, UTF-8 or UTF-16, at most `bodyLimit` bytes before and after
 * inflating. Never throws: whatever else the body is, is told by `kind`.
 *
 * @param headers lower-case response headers, where there are any; a body shorter than its `content-length` was cut off
 * @param parse what `JSON.parse` does, however it does it
 */
export const decodeBody = (
  bytes: Uint8Array,
  headers: Readonly<Record<string, string | undefined>> = {},
  parse: Parse = JSON.parse,
): DecodedBody => {
  if (bytes.length === 0) return { kind: 'empty', detail: 'no bytes' };
  if (bytes.length > bodyLimit) return { kind: 'tooLarge', detail: `${bytes.length} bytes` };
  const plain = gunzip(bytes, bodyLimit);
  if (plain.kind !== 'bytes') return plain;
  if (plain.bytes.length === 0) return { kind: 'empty', detail: 'gzip of no bytes' };
  const decoded = decodeJson(decodeText(plain.bytes), parse);
  const isShort = !headers['content-encoding'] && bytes.length < declaredLength(headers);
  return decoded.kind === 'notJson' && isShort ? { ...decoded, kind: 'truncated' } : decoded;
};
