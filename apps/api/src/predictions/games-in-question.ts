import { type Provider } from '@nestjs/common';
import { type MikroORM } from '@mikro-orm/postgresql';
import { type EventStore } from '@pbp/eventing';
import { EVENT_STORE, PREDICTIONS_ORM } from '@pbp/platform';
import { gamesWithUndecidedQuestions } from '@pbp/prediction-models';
import { type GamesInQuestion, gamesInQuestion } from '@pbp/predictions';

/** The games of which questions may be undecided. */
export const GAMES_IN_QUESTION = Symbol('GAMES_IN_QUESTION');

export const gamesInQuestionProvider: Provider = {
  provide: GAMES_IN_QUESTION,
  inject: [EVENT_STORE, { token: PREDICTIONS_ORM, optional: true }],
  useFactory: (store: EventStore, orm: MikroORM): GamesInQuestion =>
    gamesInQuestion(store, () => gamesWithUndecidedQuestions(orm)),
};
