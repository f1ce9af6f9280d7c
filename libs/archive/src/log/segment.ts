import { type Envelope } from '@pbp/eventing';
import { sha256Of } from '../sha256.js';
import { eventIn, lineOf } from './archived-event.js';
import { packLines, unpackLines } from './lines.js';

/** Events of a full segment, in every archive that outlives a test. */
export const fullSegment = 10_000;

/** Which event it is, and where it lay in the log that was archived. */
export interface Place {
  readonly id: string;
  readonly position: string;
}

export interface SegmentFacts {
  readonly events: number;
  readonly first: Place;
  readonly last: Place;
  /** Of the packed bytes. */
  readonly sha256: string;
  readonly bytes: number;
}

export interface Segment {
  readonly facts: SegmentFacts;
  /** Gzipped NDJSON, one envelope a line. */
  readonly packed: Buffer;
}

/** Counts what goes by. */
export class Tally {
  private events = 0;
  private first: Place | null = null;
  private last: Place | null = null;

  async *of(events: AsyncIterable<Envelope>): AsyncGenerator<Envelope> {
    for await (const event of events) {
      this.last = { id: event.id, position: event.position };
      this.first ??= this.last;
      this.events += 1;
      yield event;
    }
  }

  /** Null if nothing went by. */
  factsOf(packed: Buffer): SegmentFacts | null {
    const { events, first, last } = this;
    return first && last && { events, first, last, sha256: sha256Of(packed), bytes: packed.length };
  }
}

async function* linesOf(events: AsyncIterable<Envelope>): AsyncGenerator<string> {
  for await (const event of events) yield lineOf(event);
}

/** One segment of events in log order; null for none. */
export const packSegment = async (events: AsyncIterable<Envelope>): Promise<Segment | null> => {
  const tally = new Tally();
  const packed = await packLines(linesOf(tally.of(events)));
  const facts = tally.factsOf(packed);
  return facts && { facts, packed };
};

/** The events of a segment, in order. Throws for bytes that are no segment. */
export async function* unpackSegment(packed: Buffer): AsyncGenerator<Envelope> {
  for await (const line of unpackLines(packed)) yield eventIn(line);
}
