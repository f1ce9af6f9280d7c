import { type MikroORM } from '@mikro-orm/postgresql';
import { type Position } from '@pbp/eventing';
import { predictionCheckpoints } from '../project/prediction-checkpoints.js';
import { predictionProjectionName } from '../project/prediction-projection.js';
import { QuestionEntity } from '../question/question-row.js';

export interface UndecidedGames {
  readonly gameIds: readonly string[];
  /** Of the log they tell at least up to there; what comes behind is to be looked for in it. */
  readonly upTo: Position | 'start';
}

/** Games of which a question is not decided, be it locked. */
export const gamesWithUndecidedQuestions = async (orm: MikroORM): Promise<UndecidedGames> => {
  // Before the rows: they may tell more than that, never less.
  const upTo = (await (await predictionCheckpoints(orm)).load(predictionProjectionName)) ?? 'start';
  const undecided = { settlement: { is: 'undecided' } } as const;
  const rows = await orm.em.fork().find(QuestionEntity, undecided, { fields: ['gameId'] });
  return { gameIds: [...new Set(rows.map(({ gameId }) => gameId))], upTo };
};
