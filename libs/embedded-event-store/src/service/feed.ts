import { type Committed } from '../engine/operation.js';
import { type Watcher } from '../engine/watchers.js';
import { type Place } from '../wire/responses/read-response.js';

/** What a subscription reads from; it remembers how far that was. */
export interface Feed {
  /** Confirmed, and then nothing is ever said. */
  readonly silent: boolean;
  /** The next frames of what is stored, perhaps none; undefined at the end. Throws RpcError. */
  nextPage(): Buffer | undefined;
  /** The frames of just committed events that have not been read yet, perhaps none. */
  accept(committed: Committed): Buffer;
  /** Called when these are written. Throws RpcError where they were the last. */
  afterAccept?(committed: Committed): void;
  /** A frame that says how far the feed was read, or nothing. */
  checkpoint(): Buffer;
  /** How far the feed was read. */
  place(): Place;
  /** Answers how to stop watching. */
  watch(watcher: Watcher): () => void;
}

export const NOTHING: Buffer = Buffer.alloc(0);
