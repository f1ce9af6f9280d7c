import { Inject, Injectable, type OnApplicationBootstrap, type OnApplicationShutdown } from '@nestjs/common';
import { type MikroORM } from '@mikro-orm/postgresql';
import { type EventStore, type RunningFeed } from '@pbp/eventing';
import { EVENT_STORE, ORM } from '@pbp/platform';
import { Projected, PROJECTED, runGameProjection } from '@pbp/read-models';
import { ProjectionSigns } from './projection-signs.js';

const feed = 'log';

/** Keeps the read models up with the log for as long as the process runs. */
@Injectable()
export class ProjectGames implements OnApplicationBootstrap, OnApplicationShutdown {
  private readonly stopped = new AbortController();
  private running: RunningFeed | undefined;

  constructor(
    @Inject(EVENT_STORE) private readonly store: EventStore,
    @Inject(ORM) private readonly orm: MikroORM,
    @Inject(PROJECTED) private readonly projected: Projected,
    private readonly signs: ProjectionSigns,
  ) {}

  async onApplicationBootstrap(): Promise<void> {
    this.signs.began(feed);
    this.running = await runGameProjection({
      store: this.store,
      orm: this.orm,
      signal: this.stopped.signal,
      onCommitted: (games) => {
        this.signs.committed(games);
        this.projected.announce(games);
      },
      observe: (sign) => this.signs.note(feed, sign),
    });
  }

  /** Waits for the batch at hand: what comes after the shutdown hooks closes the stores. */
  async onApplicationShutdown(): Promise<void> {
    this.stopped.abort();
    await this.running?.finished;
  }
}
