import { type DatabaseSync } from 'node:sqlite';
import { readStoredEvent } from '../wire/read-stored-event.js';
import { ChunkTable } from './chunk-table.js';
import { GroupCommit } from './group-commit.js';
import { openDatabase } from './open-database.js';
import { type StoreObserver } from '../store-observer.js';
import { type Operation, type Outcome } from './operation.js';
import { type Keep, type Page, pageBackwards, type PageBounds, pageForwards } from './page.js';
import { RecentEvents } from './recent-events.js';
import { type Stream, StreamDirectory } from './stream-directory.js';
import { isSoftDeleted, type StreamMetadata } from './stream-metadata.js';
import { Watchers, type Watcher } from './watchers.js';

/** A page of a stream, or why there is none. */
export type StreamPage = VisiblePage | { readonly kind: 'stream-not-found' } | { readonly kind: 'stream-deleted' };

/** A page, and the first and last revision that may be read of the stream by its counts. */
export interface VisiblePage extends Page {
  readonly kind: 'page';
  readonly firstVisible: number;
  readonly last: number;
}

export interface ReadBounds {
  /** Inclusive revision or position; forwards from 0 is from the start, backwards from `LONG_MAX` from the end. */
  readonly from: number;
  readonly backwards: boolean;
  readonly limit: number;
}

/** The event log: an embedded store without any network. Everything but waiting for a commit is synchronous. */
export class Engine {
  readonly #database: DatabaseSync;
  readonly #chunks: ChunkTable;
  readonly #streams: StreamDirectory;
  readonly #writer: GroupCommit;
  readonly #watchers = new Watchers();

  /** Opens or makes the log in `file`. Throws StoreOpenError. */
  constructor(
    file: string,
    private readonly observer?: StoreObserver,
  ) {
    this.#database = openDatabase(file);
    this.#chunks = new ChunkTable(this.#database);
    this.#streams = new StreamDirectory(this.#database, this.#chunks);
    const log = { streams: this.#streams, chunks: this.#chunks, recent: new RecentEvents(this.#chunks) };
    const tell = this.#watchers.tell.bind(this.#watchers);
    this.#writer = new GroupCommit(this.#database, log, this.#chunks.tail(), tell);
  }

  /** Position of the log's last event; 0 while it is empty. */
  get tail(): number {
    return this.#writer.tail;
  }

  /** Resolves when the outcome is durable; rejects with WriteFailedError. */
  write(operation: Operation): Promise<Outcome> {
    const written = this.#writer.submit(operation);
    if (this.observer) void observed(written, operation, this.observer);
    return written;
  }

  /** How many subscriptions listen at the moment. */
  get watchers(): number {
    return this.#watchers.count;
  }

  /** The stream's last revision; -1 without events, `LONG_MAX` when tombstoned. */
  lastRevision(stream: string): number {
    return this.#streams.get(stream).last;
  }

  readStream(name: string, { from, backwards, limit }: ReadBounds): StreamPage {
    const stream = this.#streams.get(name);
    if (this.#streams.isTombstoned(stream)) return { kind: 'stream-deleted' };
    const metadata = this.#streams.metadataOf(stream);
    if (stream.last < 0 || isSoftDeleted(metadata)) return { kind: 'stream-not-found' };
    const visible = { firstVisible: firstVisible(stream, metadata), last: stream.last };
    const keep = youngerThan(metadata.maxAgeSeconds);
    return { kind: 'page', ...visible, ...this.#pageOf(stream.id, visible, { from, backwards, limit }, keep) };
  }

  #pageOf(
    streamId: number,
    { firstVisible, last }: Pick<VisiblePage, 'firstVisible' | 'last'>,
    { from, backwards, limit }: ReadBounds,
    keep: Keep | undefined,
  ): Page {
    if (backwards) {
      const bounds: PageBounds = { from: Math.min(from, last), to: firstVisible, limit, keep };
      return pageBackwards(this.#chunks.ofStreamBackwards(streamId, bounds.from), bounds);
    }
    const bounds: PageBounds = { from: Math.max(from, firstVisible), to: last, limit, keep };
    return pageForwards(this.#chunks.ofStreamForwards(streamId, bounds.from), bounds);
  }

  readAll({ from, backwards, limit }: ReadBounds, keep?: Keep): Page {
    if (backwards) {
      const bounds: PageBounds = { from: Math.min(from, this.tail), to: 1, limit, keep };
      return pageBackwards(this.#chunks.ofAllBackwards(bounds.from), bounds);
    }
    const bounds: PageBounds = { from: Math.max(from, 1), to: this.tail, limit, keep };
    return pageForwards(this.#chunks.ofAllForwards(bounds.from), bounds);
  }

  /** Tells of all events from the next commit on, in the turn of the commit. Answers how to stop. */
  watchAll(watcher: Watcher): () => void {
    return this.#watchers.watchAll(watcher);
  }

  watchStream(stream: string, watcher: Watcher): () => void {
    return this.#watchers.watchStream(stream, watcher);
  }

  /** Writes what is waiting, then closes the file. */
  close(): void {
    this.#writer.close();
    this.#database.close();
  }
}

const observed = async (written: Promise<Outcome>, operation: Operation, observer: StoreObserver): Promise<void> => {
  const began = performance.now();
  try {
    const { kind } = await written;
    observer.wrote(operation, kind, (performance.now() - began) / 1_000);
  } catch (error) {
    observer.failed(error);
  }
};

const firstVisible = (stream: Stream, { maxCount, truncateBefore }: StreamMetadata): number =>
  Math.max(0, maxCount === undefined ? 0 : stream.last - maxCount + 1, truncateBefore ?? 0);

const youngerThan = (maxAgeSeconds: number | undefined): Keep | undefined => {
  if (maxAgeSeconds === undefined) return undefined;
  const oldest = Date.now() - maxAgeSeconds * 1000;
  return (frames, offset) => readStoredEvent(frames, offset).created >= oldest;
};
