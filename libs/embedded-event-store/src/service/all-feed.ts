import { type Engine } from '../engine/engine.js';
import { type Committed } from '../engine/operation.js';
import { joined } from '../engine/page.js';
import { type Watcher } from '../engine/watchers.js';
import { type FilterOptions } from '../wire/requests/filter-options.js';
import { type Origin } from '../wire/requests/read-request.js';
import { type Place } from '../wire/responses/read-response.js';
import { type Feed, NOTHING } from './feed.js';
import { FilteredFrames } from './filtered-frames.js';

/** The whole log after a position, perhaps filtered; a filtered one says now and then how far it is. */
export class AllFeed implements Feed {
  readonly silent = false;
  /** The last position read. */
  #cursor: number;
  readonly #filter: FilteredFrames | undefined;

  constructor(
    private readonly engine: Engine,
    origin: Origin,
    filter: FilterOptions | undefined,
  ) {
    this.#cursor = origin === 'start' ? 0 : origin === 'end' ? engine.tail : origin;
    this.#filter = filter && new FilteredFrames(filter);
  }

  nextPage(): Buffer | undefined {
    const from = this.#cursor + 1;
    const page = this.engine.readAll({ from, backwards: false, limit: Infinity });
    if (page.count === 0) return undefined;
    this.#cursor = page.next - 1;
    const frames = joined(page);
    return this.#filter ? this.#filter.pick(frames, from) : frames;
  }

  accept({ firstPosition, count, frames }: Committed): Buffer {
    if (firstPosition <= this.#cursor) return NOTHING;
    this.#cursor = firstPosition + count - 1;
    return this.#filter ? this.#filter.pick(frames, firstPosition) : frames;
  }

  checkpoint(): Buffer {
    return this.#filter?.checkpointAt(this.#cursor) ?? NOTHING;
  }

  place(): Place {
    return this.#cursor === 0 ? { kind: 'nowhere' } : { kind: 'position', position: this.#cursor };
  }

  watch(watcher: Watcher): () => void {
    return this.engine.watchAll(watcher);
  }
}
