import { passing } from '@pbp/crash-points';
import { asStored, type Envelope, type EventStore } from '@pbp/eventing';
import { ForeignLogError } from '../errors.js';
import { type ObjectStore } from '../objects/object-store.js';
import { enterSegment } from './enter-segment.js';
import { type End, findEnd } from './find-end.js';
import { manifestKey, tailKey } from './keys.js';
import { fullSegment, packSegment, type Segment } from './segment.js';
import { sweepBehind, sweepTails } from './sweep.js';

export interface Archived {
  /** Full segments that this run entered. */
  readonly segments: number;
  /** All events that are archived now. */
  readonly events: number;
}

export interface ArchiveLogOptions {
  /** Heard between two segments: the run then answers what it did. */
  readonly signal?: AbortSignal;
  /** All events that are archived, after each segment. */
  readonly onProgress?: (events: number) => void;
}

/** Passes events by; throws where they are not those that the archive's unfinished segment holds. */
async function* beginningWith(tail: End['tail'], events: AsyncIterable<Envelope>): AsyncGenerator<Envelope> {
  let count = 0;
  for await (const event of events) {
    if (++count === tail?.events && event.id !== tail.last.id)
      throw new ForeignLogError(`the archive holds event ${tail.last.id} where the log holds ${event.id}`);
    yield event;
  }
  if (tail && count < tail.events)
    throw new ForeignLogError('the log ends before its archive: restore it first, or use another archive');
}

/**
 * Copies a log into an archive, as it is stored: full segments, and behind them the unfinished one, which a longer one
 * replaces later. Every run goes on where the last one ended or was interrupted. Holds one packed segment at a time.
 */
export class LogArchiver {
  private readonly store: EventStore;
  private end: End | null = null;

  constructor(
    private readonly objects: ObjectStore,
    store: EventStore,
    private readonly size = fullSegment,
  ) {
    this.store = asStored(store);
  }

  /** Throws ForeignLogError for an archive of another log, and what archive and store throw; then it may be run again. */
  async run(options: ArchiveLogOptions = {}): Promise<Archived> {
    try {
      return await this.copy((this.end ??= await findEnd(this.objects, this.store, this.size)), options);
    } catch (error) {
      this.end = null;
      throw error;
    }
  }

  private async copy(start: End, { signal, onProgress }: ArchiveLogOptions): Promise<Archived> {
    let end = start;
    while (!signal?.aborted && (await this.newestId()) !== end.lastId) {
      const events = this.store.readAll({ after: end.after, limit: this.size });
      const segment = await packSegment(beginningWith(end.tail, events));
      if (!segment) break;
      end = this.end = await this.enter(end, segment);
      onProgress?.(this.eventsOf(end));
      if (end.tail) break;
    }
    return { segments: end.full - start.full, events: this.eventsOf(end) };
  }

  private eventsOf({ full, tail }: End): number {
    return full * this.size + (tail?.events ?? 0);
  }

  private async newestId(): Promise<string | null> {
    for await (const { id } of this.store.readAll({ direction: 'backwards', limit: 1 })) return id;
    return null;
  }

  private enter(end: End, segment: Segment): Promise<End> {
    return segment.facts.events === this.size ? this.enterFull(end, segment) : this.enterTail(end, segment);
  }

  private async enterFull(end: End, segment: Segment): Promise<End> {
    const [full, { last }] = [end.full + 1, segment.facts];
    const { text, sha256 } = await enterSegment(this.objects, manifestKey(full), full, segment, end.text);
    await sweepBehind(this.objects, full, sha256);
    return { full, text, after: last.position, tail: null, lastId: last.id };
  }

  private async enterTail(end: End, segment: Segment): Promise<End> {
    const [number, { events, last }] = [end.full + 1, segment.facts];
    await enterSegment(this.objects, tailKey(number, events), number, segment, end.text);
    passing('archive: entry put, shorter one not removed');
    await sweepTails(this.objects, number, events);
    return { ...end, tail: { events, last }, lastId: last.id };
  }
}
