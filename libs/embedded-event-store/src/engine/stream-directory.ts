import { type DatabaseSync, type StatementSync } from 'node:sqlite';
import { readStoredEvent } from '../wire/read-stored-event.js';
import { streamField } from '../wire/stored-event.js';
import { LONG_MAX } from '../wire/varint.js';
import { type ChunkTable } from './chunk-table.js';
import { pageForwards } from './page.js';
import { RecentMap } from './recent-map.js';
import { METADATA_OF_METASTREAM, NO_METADATA, parseMetadata, type StreamMetadata } from './stream-metadata.js';

/** What the engine remembers of a stream. */
export interface Stream {
  readonly name: string;
  /** 0 until its first event is written. */
  id: number;
  /** Last revision; -1 without events, `LONG_MAX` when tombstoned. */
  last: number;
  /** Undefined until it is asked for. */
  metadata: StreamMetadata | undefined;
  readonly nameField: Buffer;
}

const REMEMBERED = 20_000;
const METASTREAM_PREFIX = '$$';

export const isMetastream = (name: string): boolean => name.startsWith(METASTREAM_PREFIX);
export const metastreamOf = (name: string): string => METASTREAM_PREFIX + name;
/** The stream that a metastream is about. */
export const describedBy = (metastream: string): string => metastream.slice(METASTREAM_PREFIX.length);

/** Streams by name. What it remembers follows the database; after a rollback it must `forget()`. */
export class StreamDirectory {
  readonly #known = new RecentMap<string, Stream>(REMEMBERED);
  readonly #find: StatementSync;
  readonly #add: StatementSync;

  constructor(
    database: DatabaseSync,
    private readonly chunks: ChunkTable,
  ) {
    this.#find = database.prepare('SELECT id FROM streams WHERE name = ?');
    this.#add = database.prepare('INSERT INTO streams(name) VALUES (?)');
  }

  get(name: string): Stream {
    const known = this.#known.get(name);
    if (known) return known;
    const id = Number(this.#find.get(name)?.['id'] ?? 0);
    const last = id === 0 ? -1 : this.chunks.lastRevision(id);
    const stream: Stream = { name, id, last, metadata: undefined, nameField: streamField(name) };
    this.#known.set(name, stream);
    return stream;
  }

  /** Gives the stream its row; inside a transaction. */
  register(stream: Stream): void {
    if (stream.id === 0) stream.id = Number(this.#add.run(stream.name).lastInsertRowid);
  }

  forget(): void {
    this.#known.clear();
  }

  metadataOf(stream: Stream): StreamMetadata {
    return (stream.metadata ??= isMetastream(stream.name) ? METADATA_OF_METASTREAM : this.#readMetadata(stream));
  }

  /** A tombstoned stream takes its metastream with it. */
  isTombstoned(stream: Stream): boolean {
    return (
      stream.last === LONG_MAX || (isMetastream(stream.name) && this.get(describedBy(stream.name)).last === LONG_MAX)
    );
  }

  /** Whether anything was ever written to the stream or about it. */
  isKnown(stream: Stream): boolean {
    return stream.last >= 0 || this.get(metastreamOf(stream.name)).last >= 0;
  }

  /** The frame of one event. */
  frameAt(stream: Stream, revision: number): Buffer | undefined {
    if (stream.id === 0 || revision < 0 || revision > stream.last) return undefined;
    const chunks = this.chunks.ofStreamForwards(stream.id, revision);
    return pageForwards(chunks, { from: revision, to: revision, limit: 1 }).frames[0];
  }

  #readMetadata(stream: Stream): StreamMetadata {
    const metastream = this.get(metastreamOf(stream.name));
    const frame = metastream.last === LONG_MAX ? undefined : this.frameAt(metastream, metastream.last);
    return frame ? parseMetadata(readStoredEvent(frame).data) : NO_METADATA;
  }
}
