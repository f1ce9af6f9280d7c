import { passing } from '@pbp/crash-points';
import { PREDICTION_STREAM_PREFIX, QUESTION_STREAM_PREFIX } from '@pbp/domain';
import {
  type Envelope,
  type EventStore,
  isAfter,
  type Position,
  type Projection,
  type UnitOfWork,
} from '@pbp/eventing';
import { inTransaction } from '@pbp/postgres';
import { type KnownBuild, lockWorker, readCheckpoint, StoredCheckpoints, StoredDeadLetters } from '@pbp/read-models';
import { type ClientBase } from 'pg';
import { type Database } from '../database/database.js';
import { foldAnew } from './fold-anew.js';
import { foldRows } from './fold-rows.js';
import { loadRows, loadWhole } from './load-rows.js';
import { passedOver } from './passed-over.js';
import { predictionEventTypes } from './prediction-event-types.js';
import { projectedBy, type ProjectedPredictions, together } from './projected-predictions.js';
import { rowChanges } from './row-changes.js';
import { touchedBy } from './touched.js';
import { writeChanges } from './write-changes.js';

/** Owns the checkpoint: renamed, it would start from the log's beginning. */
export const predictionProjectionName = 'predictions';

export type OnPredictionsCommitted = (projected: ProjectedPredictions) => void;

/**
 * The read models of predictions as a projection. It hears questions and answers as one feed, in the log's order, and
 * so knows which answers count. Rows, tallies and checkpoint commit together. Of several copies one writes at a time.
 */
export class PredictionProjection implements Projection<ClientBase>, UnitOfWork<ClientBase> {
  readonly name = predictionProjectionName;
  readonly prefixes = [QUESTION_STREAM_PREFIX, PREDICTION_STREAM_PREFIX];
  readonly canHandle = predictionEventTypes;
  readonly checkpoints: StoredCheckpoints;
  readonly deadLetters: StoredDeadLetters;
  private readonly build: KnownBuild = { current: undefined };
  /** Up to where the tables tell of the log, before the batch. */
  private standsAt: Position | undefined;
  private projected: ProjectedPredictions | null = null;

  constructor(
    private readonly store: Pick<EventStore, 'read' | 'subscribe'>,
    private readonly database: Database,
    private readonly onCommitted: OnPredictionsCommitted = () => undefined,
  ) {
    this.checkpoints = new StoredCheckpoints(database.pool, database, this.build);
    this.deadLetters = new StoredDeadLetters(database);
  }

  async run(work: (client: ClientBase, checkpoints: StoredCheckpoints) => Promise<void>): Promise<void> {
    const build: KnownBuild = { ...this.build };
    this.projected = null;
    await inTransaction(this.database.pool, async (client) => {
      await lockWorker(client, this.database.schema, this.name);
      passing('predictions: transaction begun, nothing written');
      this.standsAt = (await readCheckpoint(client, this.database, this.name))?.position;
      await work(client, new StoredCheckpoints(client, this.database, build));
    });
    passing('predictions: committed, not told');
    this.build.current = build.current;
    if (this.projected) this.onCommitted(this.projected);
  }

  async project(events: readonly Envelope[], client: ClientBase): Promise<void> {
    const { standsAt } = this;
    const isLate = ({ position }: Envelope): boolean => standsAt !== undefined && !isAfter(position, standsAt);
    const late = events.filter(isLate);
    if (standsAt !== undefined && late.length > 0) await this.makeUpFor(late, standsAt, client);
    await this.goOn(
      events.filter((event) => !isLate(event)),
      client,
    );
  }

  private async goOn(events: readonly Envelope[], client: ClientBase): Promise<void> {
    const last = events.at(-1);
    if (!last) return;
    const before = await loadRows(client, this.database, touchedBy(events));
    const changes = rowChanges(before, foldRows(before, events));
    passing('predictions: checkpoint moved, rows not written');
    await writeChanges(client, this.database, changes);
    passing('predictions: boards written, not committed');
    this.note(projectedBy(changes, last.position));
  }

  /**
   * What an operator gives again stands in the log in front of what was projected meanwhile, which may have counted as
   * it would not have: the questions are folded anew.
   */
  private async makeUpFor(late: readonly Envelope[], upTo: Position, client: ClientBase): Promise<void> {
    const { questionIds } = touchedBy(late);
    const before = await loadWhole(client, this.database, questionIds);
    const part = { upTo, passedOver: await passedOver(client, this.database, this.name, late) };
    const changes = rowChanges(before, await foldAnew(this.store, questionIds, part));
    await writeChanges(client, this.database, changes);
    this.note(projectedBy(changes, upTo));
  }

  private note(projected: ProjectedPredictions): void {
    this.projected = this.projected ? together(this.projected, projected) : projected;
  }
}
