import { type DatabaseSync, type SQLOutputValue, type StatementSync } from 'node:sqlite';
import { LONG_MAX } from '../wire/varint.js';

/** The events of one append, or a part of a long one, as they go over the wire. */
export interface Chunk {
  /** Revision or position of its first event, whichever it was asked by. */
  readonly first: number;
  readonly count: number;
  readonly frames: Buffer;
}

type Row = Record<string, SQLOutputValue>;

const numberIn = (row: Row | undefined, column: string): number | undefined => {
  const value = row?.[column];
  return typeof value === 'number' ? value : undefined;
};

const toChunk = (row: Row): Chunk => {
  const { first, count, frames } = row;
  if (typeof first !== 'number' || typeof count !== 'number' || !(frames instanceof Uint8Array)) {
    throw new Error('a chunk has not the columns that it should');
  }
  return { first, count, frames: Buffer.from(frames.buffer, frames.byteOffset, frames.byteLength) };
};

function* chunksOf(rows: Iterable<Row>): Generator<Chunk> {
  for (const row of rows) yield toChunk(row);
}

/** The one table that matters, by stream and over all streams, in both directions. */
export class ChunkTable {
  readonly #insert: StatementSync;
  readonly #tail: StatementSync;
  readonly #last: StatementSync;
  readonly #stream: Record<'forwards' | 'backwards', StatementSync>;
  readonly #all: Record<'forwards' | 'backwards', StatementSync>;

  constructor(database: DatabaseSync) {
    const prepare = (sql: string) => database.prepare(sql);
    const ofStream = 'SELECT revision AS first, count, frames FROM chunks WHERE stream = ?1';
    const ofAll = 'SELECT position AS first, count, frames FROM chunks';
    this.#insert = prepare('INSERT INTO chunks(position, stream, revision, count, frames) VALUES (?, ?, ?, ?, ?)');
    this.#tail = prepare('SELECT position + count - 1 AS tail FROM chunks ORDER BY position DESC LIMIT 1');
    this.#last = prepare('SELECT revision, count FROM chunks WHERE stream = ? ORDER BY revision DESC LIMIT 1');
    this.#stream = {
      forwards: prepare(`${ofStream} AND revision >= ifnull(
        (SELECT max(revision) FROM chunks WHERE stream = ?1 AND revision <= ?2), 0) ORDER BY revision`),
      backwards: prepare(`${ofStream} AND revision <= ?2 ORDER BY revision DESC`),
    };
    this.#all = {
      forwards: prepare(`${ofAll} WHERE position >= ifnull(
        (SELECT max(position) FROM chunks WHERE position <= ?1), 0) ORDER BY position`),
      backwards: prepare(`${ofAll} WHERE position <= ?1 ORDER BY position DESC`),
    };
  }

  insert(position: number, streamId: number, revision: number, count: number, frames: Buffer): void {
    this.#insert.run(position, streamId, revision, count, frames);
  }

  /** The log's last position; 0 while it is empty. */
  tail(): number {
    return numberIn(this.#tail.get(), 'tail') ?? 0;
  }

  /** The stream's last revision, `LONG_MAX` where it is a tombstone, -1 for none. */
  lastRevision(streamId: number): number {
    const row = this.#last.get(streamId);
    const revision = numberIn(row, 'revision');
    if (revision === undefined || revision === LONG_MAX) return revision ?? -1;
    return revision + (numberIn(row, 'count') ?? 0) - 1;
  }

  /** Chunks from the one that holds `revision` on. */
  ofStreamForwards(streamId: number, revision: number): Iterable<Chunk> {
    return chunksOf(this.#stream.forwards.iterate(streamId, revision));
  }

  /** Chunks from the one that holds `revision` back to the first. */
  ofStreamBackwards(streamId: number, revision: number): Iterable<Chunk> {
    return chunksOf(this.#stream.backwards.iterate(streamId, revision));
  }

  ofAllForwards(position: number): Iterable<Chunk> {
    return chunksOf(this.#all.forwards.iterate(position));
  }

  ofAllBackwards(position: number): Iterable<Chunk> {
    return chunksOf(this.#all.backwards.iterate(position));
  }
}
