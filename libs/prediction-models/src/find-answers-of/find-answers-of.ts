import { type FilterQuery, type InferEntity } from '@mikro-orm/core';
import { type EntityManager } from '@mikro-orm/postgresql';
import { type Answer, type AnswerFilter, type QuestionView } from '@pbp/contracts';
import { type Position } from '@pbp/eventing';
import { AnswerEntity } from '../answer/answer-row.js';
import { toAnswer } from '../answer/to-answer.js';
import { inSnapshot } from '../database/in-snapshot.js';
import { placeOf, positionAt } from '../database/log-place.js';
import { QuestionEntity } from '../question/question-row.js';
import { toQuestionView } from '../question/to-question-view.js';

/** An answer of a fan, with its question. */
export interface AnsweredQuestion {
  readonly answer: Answer;
  readonly question: QuestionView;
  /** Where the answer stands in the log: the next page is of those before. */
  readonly accepted: Position;
}

export interface WhichAnswers {
  /** Only those that stand in the log before; all when left out. */
  readonly before?: Position | undefined;
  /** All when left out. */
  readonly show?: AnswerFilter;
  /** At most so many. */
  readonly limit: number;
}

const shownAs = (show: AnswerFilter): FilterQuery<InferEntity<typeof AnswerEntity>> => {
  switch (show) {
    case 'all':
      return {};
    case 'open':
      return { score: { is: 'open' } };
    case 'settled':
      return { score: { is: { $ne: 'open' } } };
    default:
      return show satisfies never;
  }
};

/** A fan's answers that count, the newest first. */
export const findAnswersOf = (
  em: EntityManager,
  fanId: string,
  { before, show = 'all', limit }: WhichAnswers,
): Promise<readonly AnsweredQuestion[]> =>
  inSnapshot(em, async (snapshot) => {
    const older = before === undefined ? {} : { place: { $lt: placeOf(before) } };
    const wanted = { $and: [{ fanId, counted: { $ne: null }, ...older }, shownAs(show)] };
    const answers = await snapshot.find(AnswerEntity, wanted, { orderBy: { place: 'desc' }, limit });
    const ids = answers.map(({ questionId }) => questionId);
    const questions = await snapshot.find(QuestionEntity, { questionId: { $in: ids } });
    const byId = new Map(questions.map((row) => [row.questionId, row]));
    return answers.flatMap((row): AnsweredQuestion[] => {
      const [answer, question] = [toAnswer(row), byId.get(row.questionId)];
      return answer && question
        ? [{ answer, question: toQuestionView(question, answer), accepted: positionAt(row.place) }]
        : [];
    });
  });
