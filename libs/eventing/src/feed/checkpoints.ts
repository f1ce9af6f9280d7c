import { type Position } from '../event-store.js';
import { comparePositions } from '../positions.js';

/**
 * What became of an attempt to move a checkpoint:
 * - `stored`: it moved.
 * - `ignored`: it stood at the new place already, so this work was done before.
 * - `ahead`: it stands further on, so this work was done before, by another.
 * - `mismatch`: it stands where this worker did not expect it; another worker runs under the same name.
 */
export type CheckpointOutcome =
  | { readonly kind: 'stored' }
  | { readonly kind: 'ignored' }
  | { readonly kind: 'ahead'; readonly current: Position }
  | { readonly kind: 'mismatch'; readonly current: Position | undefined };

/** How far each worker has come. A worker's name is permanent: it owns the checkpoint. */
export interface CheckpointStore {
  load(name: string): Promise<Position | undefined>;
  /** Compare and set: moves from `from` (undefined: none yet) to `to`, or says why not. */
  advance(name: string, from: Position | undefined, to: Position): Promise<CheckpointOutcome>;
}

/** The rule of `advance`, for every store of checkpoints. */
export const compareCheckpoint = (
  current: Position | undefined,
  from: Position | undefined,
  to: Position,
): CheckpointOutcome => {
  if (current === to) return { kind: 'ignored' };
  if (current === from) return { kind: 'stored' };
  if (current !== undefined && comparePositions(current, to) > 0) return { kind: 'ahead', current };
  return { kind: 'mismatch', current };
};

/** Somebody else moves this worker's checkpoint: nothing was written, and the worker starts again from what is stored. */
export class CheckpointConflictError extends Error {
  readonly code = 'CHECKPOINT_CONFLICT';

  constructor(
    readonly worker: string,
    readonly outcome: CheckpointOutcome,
  ) {
    super(`the checkpoint of ${worker} was moved by another: ${outcome.kind}`);
  }
}

export class InMemoryCheckpoints implements CheckpointStore {
  readonly #positions = new Map<string, Position>();

  async load(name: string): Promise<Position | undefined> {
    return this.#positions.get(name);
  }

  async advance(name: string, from: Position | undefined, to: Position): Promise<CheckpointOutcome> {
    const outcome = compareCheckpoint(this.#positions.get(name), from, to);
    if (outcome.kind === 'stored') this.#positions.set(name, to);
    return outcome;
  }
}
