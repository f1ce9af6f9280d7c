import { type Provider } from '@nestjs/common';
import { type MikroORM } from '@mikro-orm/postgresql';
import { PREDICTIONS_ORM } from '@pbp/platform';
import {
  countFans,
  findAnswersOf,
  findBoard,
  findPlace,
  findProfile,
  findQuestion,
  findQuestionsOfGame,
  findQuestionWithAnswers,
  predictionCheckpoints,
  predictionProjectionName,
} from '@pbp/prediction-models';

/** Leaves away the first argument, which is always the same. */
const asking =
  <Of, Rest extends readonly unknown[], Found>(find: (of: Of, ...rest: Rest) => Found, of: () => Of) =>
  (...rest: Rest): Found =>
    find(of(), ...rest);

const rowsIn = (orm: MikroORM) => {
  const em = () => orm.em;
  return {
    questionsOfGame: asking(findQuestionsOfGame, em),
    question: asking(findQuestion, em),
    questionWithAnswers: asking(findQuestionWithAnswers, em),
    answersOf: asking(findAnswersOf, em),
    profile: asking(findProfile, em),
    fansOn: asking(countFans, em),
    board: asking(findBoard, em),
    place: asking(findPlace, em),
    /** Up to where the rows tell of the log; undefined for none of it. */
    reached: async () => (await predictionCheckpoints(orm)).load(predictionProjectionName),
  };
};

/** What is asked of the rows of questions, answers and boards. */
export type PredictionRows = ReturnType<typeof rowsIn>;

export const PREDICTION_ROWS = Symbol('PREDICTION_ROWS');

/** As the projector keeps them in PostgreSQL. */
export const predictionRows: Provider = {
  provide: PREDICTION_ROWS,
  inject: [{ token: PREDICTIONS_ORM, optional: true }],
  useFactory: rowsIn,
};
