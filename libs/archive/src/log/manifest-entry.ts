import * as z from 'zod';
import { sha256Of } from '../sha256.js';
import { type SegmentFacts } from './segment.js';

const hash = z.string().regex(/^[0-9a-f]{64}$/);
const Place = z.strictObject({ id: z.string(), position: z.string() });

const ManifestEntry = z.strictObject({
  format: z.literal(1),
  /** Counted from 1. */
  segment: z.int().positive(),
  events: z.int().positive(),
  first: Place,
  last: Place,
  /** Of the segment's packed bytes. */
  sha256: hash,
  bytes: z.int().positive(),
  /** sha256 of the text of the entry before it; null for the first. */
  previous: hash.nullable(),
});

/** What the manifest says of one segment. */
export type ManifestEntry = Readonly<z.infer<typeof ManifestEntry>>;

/** The one text of an entry: whoever knows the segment and the entry before it can write it again, byte for byte. */
export const entryText = (segment: number, facts: SegmentFacts, previous: string | null): string => {
  const { events, first, last, sha256, bytes } = facts;
  const place = ({ id, position }: SegmentFacts['first']) => ({ id, position });
  const entry = { format: 1, segment, events, first: place(first), last: place(last), sha256, bytes, previous };
  return `${JSON.stringify(entry)}\n`;
};

/** Null for a text that is no entry. */
export const parseEntry = (text: string): ManifestEntry | null => {
  try {
    return ManifestEntry.parse(JSON.parse(text));
  } catch {
    return null;
  }
};

/** What the next entry says of this one. */
export const linkTo = (text: string): string => sha256Of(text);
