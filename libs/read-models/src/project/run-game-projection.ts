import { type EventStore, type FeedSign, type RunningFeed, runProjection } from '@pbp/eventing';
import { type MikroORM } from '@mikro-orm/postgresql';
import { databaseOf } from '../database/database.js';
import { isTransient } from '../database/is-transient.js';
import { GameProjection } from './game-projection.js';
import { type ProjectedGame } from './projected.js';

export interface GameProjectionOptions {
  readonly store: EventStore;
  readonly orm: MikroORM;
  readonly signal: AbortSignal;
  /** After each commit: what changed. */
  readonly onCommitted?: (games: readonly ProjectedGame[]) => void;
  readonly observe?: (sign: FeedSign) => void;
}

/** Catching up, a row is written once per batch however often it changed in it: large batches write less. */
const batch = { maxEvents: 20_000, maxWaitMs: 3_000 };

/** Keeps the read models of games up with the log until the signal aborts, whatever happens to the stores meanwhile. */
export const runGameProjection = async ({
  store,
  orm,
  signal,
  onCommitted,
  observe,
}: GameProjectionOptions): Promise<RunningFeed> => {
  const projection = new GameProjection(store, await databaseOf(orm), { onCommitted });
  const { checkpoints: checkpoint, deadLetters } = projection;
  return runProjection({
    projection,
    unitOfWork: projection,
    store,
    checkpoint,
    deadLetters,
    signal,
    batch,
    isTransient,
    observe,
  });
};
