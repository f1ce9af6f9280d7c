import { Inject, Injectable, type OnApplicationBootstrap, type OnApplicationShutdown } from '@nestjs/common';
import { type MikroORM } from '@mikro-orm/postgresql';
import { type EventStore } from '@pbp/eventing';
import { EVENT_STORE, LOGGER, type Logger, PREDICTIONS_ORM } from '@pbp/platform';
import { holdLock, poolOf } from '@pbp/postgres';
import { runPredictionProjection } from '@pbp/prediction-models';
import { ProjectionSigns } from '../project-games/projection-signs.js';

const feed = 'predictions';

/** Keeps the rows of questions, answers and boards up with the log: in one copy at a time, the others stand by. */
@Injectable()
export class ProjectPredictions implements OnApplicationBootstrap, OnApplicationShutdown {
  private readonly stopped = new AbortController();
  private ended: Promise<void> = Promise.resolve();

  constructor(
    @Inject(EVENT_STORE) private readonly store: EventStore,
    @Inject(PREDICTIONS_ORM) private readonly orm: MikroORM,
    @Inject(LOGGER) private readonly logger: Logger,
    private readonly signs: ProjectionSigns,
  ) {}

  async onApplicationBootstrap(): Promise<void> {
    this.ended = holdLock(await poolOf(this.orm), {
      name: 'play-by-play prediction-models',
      signal: this.stopped.signal,
      whileHeld: (lost) => this.project(lost),
      onFailure: (error) => this.logger.warn({ error }, 'the projector of predictions tries again'),
    });
  }

  /** Waits for the batch at hand: what comes after the shutdown hooks closes the stores. */
  async onApplicationShutdown(): Promise<void> {
    this.stopped.abort();
    await this.ended;
  }

  private async project(signal: AbortSignal): Promise<void> {
    const { store, orm, signs } = this;
    signs.began(feed);
    try {
      const running = await runPredictionProjection({ store, orm, signal, observe: (sign) => signs.note(feed, sign) });
      await running.finished;
    } finally {
      signs.ended(feed);
    }
  }
}
