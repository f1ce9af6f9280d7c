import { type Provider } from '@nestjs/common';
import { type MikroORM } from '@mikro-orm/postgresql';
import { type WhoDidSomething } from '@pbp/accounts';
import { type EventStore } from '@pbp/eventing';
import { EVENT_STORE, POOLS_ORM, PREDICTIONS_ORM } from '@pbp/platform';
import { whoIsInAPool } from '@pbp/pools';
import { fansWithAnswers } from '@pbp/prediction-models';
import { fansWhoAnswered } from '@pbp/predictions';

/** Of some fans, those who have predicted or are in a pool. */
export const WHO_DID_SOMETHING = Symbol('WHO_DID_SOMETHING');

const optional = (token: symbol) => ({ token, optional: true });

export const whoDidSomething: Provider = {
  provide: WHO_DID_SOMETHING,
  inject: [EVENT_STORE, optional(PREDICTIONS_ORM), optional(POOLS_ORM)],
  useFactory: (store: EventStore, predictions: MikroORM, pools: MikroORM): WhoDidSomething => {
    const answered = fansWhoAnswered(store, (fanIds) => fansWithAnswers(predictions, fanIds));
    return async (fanIds) => (await answered(fanIds)).union(await whoIsInAPool(pools, fanIds));
  },
};
