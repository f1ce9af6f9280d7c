import { randomUUID } from 'node:crypto';
import { LONG_MAX } from '../wire/varint.js';
import { readStoredEvent } from '../wire/read-stored-event.js';
import { proposeEvent, type ProposedEvent } from '../wire/proposed-event.js';
import { createdField, storedEventLength, writeStoredEvent } from '../wire/stored-event.js';
import { type ChunkTable } from './chunk-table.js';
import { judge, type StreamFacts, type Verdict } from './judge.js';
import { type Committed, type Operation, type Outcome } from './operation.js';
import { type RecentEvents } from './recent-events.js';
import { describedBy, isMetastream, metastreamOf, type Stream, type StreamDirectory } from './stream-directory.js';
import { isSoftDeleted, SOFT_DELETED, withTruncation } from './stream-metadata.js';

/** Where a transaction finds and puts things. */
export interface Log {
  readonly streams: StreamDirectory;
  readonly chunks: ChunkTable;
  readonly recent: RecentEvents;
}

/** A row is not made longer than this by adding another event, so that a page stays small. */
const CHUNK_BYTES = 65_536;
const NOTHING = Buffer.alloc(0);

/** Applies operations to the log, between a BEGIN and a COMMIT that are not its own. */
export class Transaction {
  readonly committed: Committed[] = [];
  readonly #created = createdField(Date.now());

  /** `tail` is the log's last position, before and behind. */
  constructor(
    private readonly log: Log,
    public tail: number,
  ) {}

  apply(operation: Operation): Outcome {
    const stream = this.log.streams.get(operation.stream);
    const facts = this.#factsOf(stream);
    const events = operation.kind === 'append' ? operation.events : 'deletion';
    const verdict = judge(facts, operation.expected, events);
    if (verdict.kind !== 'write') return this.#refuse(stream, verdict);
    switch (operation.kind) {
      case 'append':
        return this.#append(stream, operation.events, facts.softDeleted);
      case 'soft-delete':
        return this.#softDelete(stream, facts);
      case 'tombstone':
        this.#put(stream, LONG_MAX, [systemEvent('$streamDeleted', NOTHING)]);
        return { kind: 'written', revision: stream.last, position: this.tail };
    }
  }

  #refuse(stream: Stream, verdict: Exclude<Verdict, { kind: 'write' }>): Outcome {
    switch (verdict.kind) {
      case 'wrong-revision':
        return { kind: 'wrong-revision', current: stream.last };
      case 'stream-deleted':
        return verdict;
      case 'already-written': {
        const frame = this.log.streams.frameAt(stream, verdict.last);
        const position = frame ? readStoredEvent(frame).position : this.tail;
        return { kind: 'written', revision: verdict.last, position };
      }
    }
  }

  #append(stream: Stream, events: readonly ProposedEvent[], wasSoftDeleted: boolean): Outcome {
    const described =
      isMetastream(stream.name) && events.length > 0 ? this.log.streams.get(describedBy(stream.name)) : undefined;
    const wasHidden = described !== undefined && described.last >= 0 && this.#isSoftDeleted(described);
    const first = stream.last + 1;
    if (events.length > 0) this.#put(stream, first, events);
    const outcome: Outcome = { kind: 'written', revision: stream.last, position: this.tail };
    if (wasSoftDeleted) this.#truncate(stream, first);
    // Metadata written to a soft-deleted stream keeps its truncation.
    if (described && (wasHidden || this.#isSoftDeleted(described))) this.#truncate(described, described.last + 1);
    return outcome;
  }

  #softDelete(stream: Stream, facts: StreamFacts): Outcome {
    if (!facts.known) return { kind: 'wrong-revision', current: stream.last };
    this.#putMetadata(stream, Buffer.from(SOFT_DELETED));
    return { kind: 'written', revision: stream.last, position: this.tail };
  }

  #truncate(stream: Stream, revision: number): void {
    this.#putMetadata(stream, withTruncation(this.log.streams.metadataOf(stream), revision));
  }

  #putMetadata(stream: Stream, json: Buffer): void {
    const metastream = this.log.streams.get(metastreamOf(stream.name));
    this.#put(metastream, metastream.last + 1, [systemEvent('$metadata', json, true)]);
  }

  #put(stream: Stream, revision: number, events: readonly ProposedEvent[]): void {
    const { streams, chunks, recent } = this.log;
    streams.register(stream);
    const header = { stream: stream.nameField, created: this.#created };
    const firstPosition = this.tail + 1;
    let length = 0;
    events.forEach((event, n) => (length += storedEventLength(header, event, revision + n, firstPosition + n)));
    const frames = Buffer.allocUnsafe(length);
    let chunkAt = 0;
    let chunkFirst = 0;
    let offset = 0;
    events.forEach((event, n) => {
      offset = writeStoredEvent(frames, offset, header, event, revision + n, firstPosition + n);
      recent.remember(event, firstPosition + n);
      if (offset - chunkAt < CHUNK_BYTES && n + 1 < events.length) return;
      const chunk = frames.subarray(chunkAt, offset);
      chunks.insert(firstPosition + chunkFirst, stream.id, revision + chunkFirst, n + 1 - chunkFirst, chunk);
      chunkAt = offset;
      chunkFirst = n + 1;
    });
    this.tail += events.length;
    stream.last = revision + events.length - 1;
    if (isMetastream(stream.name)) streams.get(describedBy(stream.name)).metadata = undefined;
    this.committed.push({ stream: stream.name, firstPosition, firstRevision: revision, count: events.length, frames });
  }

  #isSoftDeleted(stream: Stream): boolean {
    return isSoftDeleted(this.log.streams.metadataOf(stream));
  }

  #factsOf(stream: Stream): StreamFacts {
    const { streams, recent } = this.log;
    return {
      last: stream.last,
      tombstoned: streams.isTombstoned(stream),
      softDeleted: this.#isSoftDeleted(stream),
      known: streams.isKnown(stream),
      frameAt: (revision) => streams.frameAt(stream, revision),
      findRecent: (event) => {
        const found = recent.find(event);
        return found?.stream === stream.name ? found : undefined;
      },
    };
  }
}

const systemEvent = (type: string, data: Buffer, isJson = false): ProposedEvent =>
  proposeEvent({ id: randomUUID(), type, isJson, data, metadata: NOTHING });
