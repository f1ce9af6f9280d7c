import { type ExpectedRevision } from '../expected-revision.js';
import { sameEventId } from '../wire/event-id.js';
import { type ProposedEvent } from '../wire/proposed-event.js';
import { eventIdAt, type StoredEvent } from '../wire/read-stored-event.js';

/** What the rules of expected revisions need to know of a stream. */
export interface StreamFacts {
  /** Last revision; -1 without events. */
  readonly last: number;
  readonly tombstoned: boolean;
  readonly softDeleted: boolean;
  /** Anything was ever written to the stream, or metadata about it. */
  readonly known: boolean;
  /** The stored frame at a revision. */
  frameAt(revision: number): Buffer | undefined;
  /** The event of that id among the latest of this stream. */
  findRecent(event: ProposedEvent): StoredEvent | undefined;
}

/** What is to become of a write. */
export type Verdict =
  | { readonly kind: 'write' }
  | { readonly kind: 'already-written'; readonly last: number }
  | { readonly kind: 'wrong-revision' }
  | { readonly kind: 'stream-deleted' };

const WRITE: Verdict = { kind: 'write' };
const WRONG: Verdict = { kind: 'wrong-revision' };
const DELETED: Verdict = { kind: 'stream-deleted' };

/**
 * EventStoreDB's rules of expected revisions and idempotency. `events` are the ones to append, 'deletion' for a delete,
 * which is never taken for a repetition.
 */
export const judge = (
  stream: StreamFacts,
  expected: ExpectedRevision,
  events: readonly ProposedEvent[] | 'deletion',
): Verdict => {
  if (stream.tombstoned) return DELETED;
  switch (expected) {
    case 'stream-exists':
      if (stream.softDeleted) return DELETED;
      return stream.known ? judgeByIds(stream, events) : WRONG;
    case 'any':
      return judgeByIds(stream, events);
    case 'no-stream':
      return judgeExact(stream, -1, events);
    default:
      return judgeExact(stream, expected, events);
  }
};

/** Without a revision only the ids tell a repetition: all known is one, some known is a conflict. */
const judgeByIds = (stream: StreamFacts, events: readonly ProposedEvent[] | 'deletion'): Verdict => {
  if (events === 'deletion') return WRITE;
  let last: number | undefined;
  for (const event of events) {
    const found = stream.findRecent(event);
    if (!found) return last === undefined ? WRITE : WRONG;
    last = found.revision;
  }
  return last === undefined ? WRITE : { kind: 'already-written', last };
};

const judgeExact = (stream: StreamFacts, expected: number, events: readonly ProposedEvent[] | 'deletion'): Verdict => {
  if (expected === stream.last) return WRITE;
  if (expected > stream.last) return WRONG;
  if (events !== 'deletion') {
    const repeated = countRepeated(stream, expected + 1, events);
    if (repeated > 0 && repeated === events.length) return { kind: 'already-written', last: expected + repeated };
    if (repeated > 0 || events.length === 0) return WRONG;
  }
  // A soft-deleted stream counts as none.
  return expected === -1 && stream.softDeleted ? WRITE : WRONG;
};

/** How many of the events lie in the stream already, in their order from `revision` on. */
const countRepeated = (stream: StreamFacts, revision: number, events: readonly ProposedEvent[]): number => {
  let repeated = 0;
  for (const event of events) {
    const stored = stream.frameAt(revision + repeated);
    if (!stored || !sameEventId(stored, eventIdAt(stored, 0), event.bytes, event.idAt)) break;
    repeated++;
  }
  return repeated;
};
