import { type Provider } from '@nestjs/common';
import { type MikroORM } from '@mikro-orm/postgresql';
import { type EventStore } from '@pbp/eventing';
import { EVENT_STORE, POOLS_ORM } from '@pbp/platform';
import { type PoolPlaces } from '@pbp/pools';

export const POOLS = Symbol('POOLS');

/** Where pools are: in the log, and in tables of their own. */
export const poolPlaces: Provider = {
  provide: POOLS,
  inject: [EVENT_STORE, { token: POOLS_ORM, optional: true }],
  useFactory: (store: EventStore, orm: MikroORM): PoolPlaces => ({ store, orm }),
};
