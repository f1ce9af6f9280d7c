import { type MikroORM } from '@mikro-orm/postgresql';
import { type EventStore } from '@pbp/eventing';

/** Where pools are: who is in them in the log, what they are called in tables. */
export interface PoolPlaces {
  readonly store: EventStore;
  readonly orm: MikroORM;
}

/** When (ISO, the server's time) and on whose behalf. */
export interface Said {
  readonly now: string;
  readonly correlationId: string;
}
