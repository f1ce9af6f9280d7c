import { type Provider } from '@nestjs/common';
import { type MikroORM } from '@mikro-orm/postgresql';
import { ORM, PREDICTIONS_ORM } from '@pbp/platform';
import { ParkedEvents } from '@pbp/read-models';

/** What the projections of games and of predictions have parked. */
export const parkedEvents: Provider = {
  provide: ParkedEvents,
  inject: [ORM, { token: PREDICTIONS_ORM, optional: true }],
  useFactory: (games: MikroORM, predictions?: MikroORM): ParkedEvents =>
    new ParkedEvents(predictions ? [games, predictions] : [games]),
};
