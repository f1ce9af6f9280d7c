import { Inject, Injectable, type OnApplicationBootstrap, type OnApplicationShutdown, Optional } from '@nestjs/common';
import { type MikroORM } from '@mikro-orm/postgresql';
import { type Config } from '@pbp/contracts';
import { type EventStore } from '@pbp/eventing';
import { CONFIG, EVENT_STORE, LIVE_STATE, ORM, PREDICTIONS_ORM, READINESS } from '../tokens.js';
import { type Readiness } from './readiness.js';
import { watchPart } from './watch-part.js';

const newestEvent = async (store: EventStore): Promise<void> => {
  for await (const _ of store.readAll({ direction: 'backwards', limit: 1 })) return;
};

interface Shared {
  ping(): Promise<void>;
}

/** Keeps the parts `event-store`, `database` and `redis` where these are outside; embedded ones are told of by their keepers. */
@Injectable()
export class WatchOutsideStores implements OnApplicationBootstrap, OnApplicationShutdown {
  private readonly stopped = new AbortController();

  constructor(
    @Inject(CONFIG) private readonly config: Config,
    @Inject(READINESS) private readonly readiness: Readiness,
    @Optional() @Inject(EVENT_STORE) private readonly store?: EventStore,
    @Optional() @Inject(ORM) private readonly orm?: MikroORM,
    @Optional() @Inject(PREDICTIONS_ORM) private readonly predictions?: MikroORM,
    @Optional() @Inject(LIVE_STATE) private readonly live?: Shared,
  ) {}

  onApplicationBootstrap(): void {
    const { config, store, live } = this;
    // All tables lie in one database.
    const orm = this.orm ?? this.predictions;
    if (config.EVENTSTORE_URL && store) this.watch('event-store', () => newestEvent(store));
    if (config.DATABASE_URL && orm) this.watch('database', () => orm.em.getConnection().execute('select 1'));
    if (config.REDIS_URL && live) this.watch('redis', () => live.ping());
  }

  onApplicationShutdown(): void {
    this.stopped.abort();
  }

  private watch(part: string, probe: () => Promise<unknown>): void {
    void watchPart({ part, probe, readiness: this.readiness, signal: this.stopped.signal });
  }
}
