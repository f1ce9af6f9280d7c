import { type MikroORM } from '@mikro-orm/postgresql';
import { type EventStore } from '@pbp/eventing';
import { runPredictionProjection } from '@pbp/prediction-models';

/** The projector of predictions, which a test can hold up. */
export class Projecting {
  private stopped = new AbortController();
  private finished: Promise<void> = Promise.resolve();

  constructor(
    private readonly store: EventStore,
    private readonly orm: MikroORM,
  ) {}

  /** Goes on from where it was. */
  async start(): Promise<void> {
    const { store, orm } = this;
    this.stopped = new AbortController();
    this.finished = (await runPredictionProjection({ store, orm, signal: this.stopped.signal })).finished;
  }

  async stop(): Promise<void> {
    this.stopped.abort();
    await this.finished;
  }
}
