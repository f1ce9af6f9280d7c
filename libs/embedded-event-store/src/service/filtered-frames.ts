import { type Keep } from '../engine/page.js';
import { frameEnd } from '../wire/grpc-frame.js';
import { type FilterOptions } from '../wire/requests/filter-options.js';
import { checkpointReached } from '../wire/responses/read-response.js';
import { NOTHING } from './feed.js';
import { compileFilter } from './filter.js';
import { invalidArgument } from './rpc-error.js';

/** EventStoreDB's search window where the client names none. */
const DEFAULT_WINDOW = 32;

/** Picks what a filter lets through and puts a checkpoint behind every so many events looked at. */
export class FilteredFrames {
  readonly #keep: Keep;
  readonly #interval: number;
  #sinceCheckpoint = 0;
  #lastCheckpoint = 0;

  /** Throws RpcError for options that make no sense. */
  constructor(options: FilterOptions) {
    this.#keep = compileFilter(options);
    this.#interval = (options.window ?? DEFAULT_WINDOW) * options.checkpointIntervalMultiplier;
    if (this.#interval <= 0) throw invalidArgument('a filter needs a window and a checkpoint interval above 0');
  }

  /** `frames` are the events at `position`, `position + 1`… */
  pick(frames: Buffer, position: number): Buffer {
    const parts: Buffer[] = [];
    for (let offset = 0, end = 0; offset < frames.length; offset = end, position++) {
      end = frameEnd(frames, offset);
      if (this.#keep(frames, offset)) parts.push(frames.subarray(offset, end));
      if (++this.#sinceCheckpoint < this.#interval) continue;
      this.#sinceCheckpoint = 0;
      parts.push(this.checkpointAt(position));
    }
    return Buffer.concat(parts);
  }

  /** Nothing where no progress was made since the last one. */
  checkpointAt(position: number): Buffer {
    if (position <= this.#lastCheckpoint) return NOTHING;
    this.#lastCheckpoint = position;
    return checkpointReached(position);
  }
}
