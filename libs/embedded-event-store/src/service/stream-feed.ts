import { type Engine } from '../engine/engine.js';
import { type Committed } from '../engine/operation.js';
import { joined } from '../engine/page.js';
import { type Watcher } from '../engine/watchers.js';
import { type Origin } from '../wire/requests/read-request.js';
import { type Place } from '../wire/responses/read-response.js';
import { LONG_MAX } from '../wire/varint.js';
import { type Feed, NOTHING } from './feed.js';
import { streamDeleted } from './rpc-error.js';

/** One stream, after a revision. */
export class StreamFeed implements Feed {
  readonly silent: boolean;
  /** The last revision read. */
  #cursor: number;

  constructor(
    private readonly engine: Engine,
    private readonly stream: string,
    origin: Origin,
  ) {
    const last = engine.lastRevision(stream);
    this.#cursor = origin === 'start' ? -1 : origin === 'end' ? last : origin;
    // From the end of a tombstoned stream nothing can come, and EventStoreDB does not fail it.
    this.silent = origin === 'end' && last === LONG_MAX;
  }

  nextPage(): Buffer | undefined {
    const page = this.engine.readStream(this.stream, { from: this.#cursor + 1, backwards: false, limit: Infinity });
    if (page.kind === 'stream-deleted') throw streamDeleted(this.stream);
    if (page.kind === 'stream-not-found' || (page.ended && page.count === 0)) return undefined;
    this.#cursor = page.next - 1;
    return joined(page);
  }

  accept({ firstRevision, count, frames }: Committed): Buffer {
    if (firstRevision <= this.#cursor) return NOTHING;
    this.#cursor = firstRevision + count - 1;
    return frames;
  }

  afterAccept({ firstRevision }: Committed): void {
    if (firstRevision === LONG_MAX) throw streamDeleted(this.stream);
  }

  checkpoint(): Buffer {
    return NOTHING;
  }

  place(): Place {
    return this.#cursor < 0 ? { kind: 'nowhere' } : { kind: 'revision', revision: this.#cursor };
  }

  watch(watcher: Watcher): () => void {
    return this.engine.watchStream(this.stream, watcher);
  }
}
