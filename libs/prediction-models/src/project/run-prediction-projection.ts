import { type MikroORM } from '@mikro-orm/postgresql';
import { type EventStore, type FeedSign, type RunningFeed, runProjection } from '@pbp/eventing';
import { isTransient } from '@pbp/read-models';
import { databaseOf } from '../database/database.js';
import { type OnPredictionsCommitted, PredictionProjection } from './prediction-projection.js';

export interface PredictionProjectionOptions {
  readonly store: EventStore;
  readonly orm: MikroORM;
  readonly signal: AbortSignal;
  /** After each commit that had something to write. */
  readonly onCommitted?: OnPredictionsCommitted;
  readonly observe?: (sign: FeedSign) => void;
}

/** An event may hold the scores of 500 answers: what is in memory at once has its limit. Live, nothing waits. */
const batch = { maxEvents: 500, maxWaitMs: 1_000 };

/** Keeps the read models of predictions up with the log until the signal aborts, whatever happens to the stores. */
export const runPredictionProjection = async ({
  store,
  orm,
  signal,
  onCommitted,
  observe,
}: PredictionProjectionOptions): Promise<RunningFeed> => {
  const projection = new PredictionProjection(store, await databaseOf(orm), onCommitted);
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
