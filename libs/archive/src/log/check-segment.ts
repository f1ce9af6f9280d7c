import { type Envelope } from '@pbp/eventing';
import { type ObjectStore } from '../objects/object-store.js';
import { sha256Of } from '../sha256.js';
import { segmentKey, segmentsOf } from './keys.js';
import { entryText, linkTo, type ManifestEntry } from './manifest-entry.js';
import { type Link, readLink } from './manifest.js';
import { type SegmentFacts, Tally, unpackSegment } from './segment.js';

/** What is wrong with which object of the archive. */
export interface Problem {
  readonly segment: number;
  readonly key: string;
  readonly problem: 'missing' | 'altered' | 'unchained' | 'unreadable' | 'incomplete';
}

export interface CheckedSegment {
  readonly problems: readonly Problem[];
  /** As its bytes say or, where these are broken, its entry; null if nothing says it. */
  readonly events: number | null;
  /** Whether its events were all told. */
  readonly told: boolean;
  /** The text that its entry should have; null if nothing says it. */
  readonly text: string | null;
}

/** What stands before an entry; `text` is what that should be, `unknown` where nothing says it. */
export type Before =
  { readonly kind: 'nothing' } | { readonly kind: 'entry'; readonly text: string } | { readonly kind: 'unknown' };

export interface Expected {
  readonly segment: number;
  /** Of a full segment how many events it must have. */
  readonly kind: { readonly full: number } | 'tail';
  readonly key: string;
  readonly before: Before;
}

interface Bytes {
  readonly key: string;
  readonly packed: Buffer;
}

/** The bytes that the entry names or, where there are none, the only ones there are. */
const findBytes = async (objects: ObjectStore, segment: number, entry: ManifestEntry | null): Promise<Bytes | null> => {
  const there = await objects.list(segmentsOf(segment));
  const wanted = entry && segmentKey(segment, entry.sha256);
  const key = wanted && there.includes(wanted) ? wanted : there.length === 1 ? there[0] : undefined;
  const packed = key === undefined ? null : await objects.get(key);
  return key !== undefined && packed ? { key, packed } : null;
};

const previousOf = (before: Before, entry: ManifestEntry | null): string | null => {
  switch (before.kind) {
    case 'nothing':
      return null;
    case 'entry':
      return linkTo(before.text);
    case 'unknown':
      return entry?.previous ?? null;
    default:
      return before satisfies never;
  }
};

const tell = async (packed: Buffer, visit: (event: Envelope) => Promise<void>): Promise<SegmentFacts | null> => {
  const tally = new Tally();
  const events = tally.of(unpackSegment(packed));
  for (;;) {
    const next = await events.next().catch(() => null);
    if (!next) return null;
    if (next.done) return tally.factsOf(packed);
    await visit(next.value);
  }
};

/** Checks one segment and its entry against each other and against the entry before; tells the events of sound bytes. */
export const checkSegment = async (
  objects: ObjectStore,
  { segment, kind, key, before }: Expected,
  visit: (event: Envelope) => Promise<void>,
): Promise<CheckedSegment> => {
  const link = await readLink(objects, key);
  const entry = link?.entry?.segment === segment ? link.entry : null;
  const bytes = await findBytes(objects, segment, entry);
  const wrong = (problem: Problem['problem'], of = key): Problem => ({ segment, key: of, problem });
  const previous = previousOf(before, entry);
  const untold = (problem: Problem): CheckedSegment => ({
    problems: [...entryProblems(link, entry, previous, wrong), problem],
    events: entry?.events ?? null,
    told: false,
    text: entry && link ? link.text : null,
  });

  if (!bytes) return untold(wrong('missing', entry ? segmentKey(segment, entry.sha256) : segmentsOf(segment)));
  if (!bytes.key.includes(sha256Of(bytes.packed))) return untold(wrong('altered', bytes.key));
  const facts = await tell(bytes.packed, visit);
  if (!facts) return { ...untold(wrong('unreadable', bytes.key)), text: null };

  const text = entryText(segment, facts, previous);
  const problems = link?.text === text ? [] : entryProblems(link, entry, previous, wrong);
  const altered = link && link.text !== text && problems.length === 0 ? [wrong('altered')] : [];
  const short = kind !== 'tail' && facts.events !== kind.full ? [wrong('incomplete', bytes.key)] : [];
  return { problems: [...problems, ...altered, ...short], events: facts.events, told: true, text };
};

const entryProblems = (
  link: Link | null,
  entry: ManifestEntry | null,
  previous: string | null,
  wrong: (problem: Problem['problem']) => Problem,
): readonly Problem[] => {
  if (!link) return [wrong('missing')];
  if (!entry) return [wrong('altered')];
  return entry.previous === previous ? [] : [wrong('unchained')];
};
