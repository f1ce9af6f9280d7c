import { type EntityManager } from '@mikro-orm/postgresql';
import { type QuestionView } from '@pbp/contracts';
import { AnswerEntity } from '../answer/answer-row.js';
import { toAnswer } from '../answer/to-answer.js';
import { inSnapshot } from '../database/in-snapshot.js';
import { QuestionEntity } from '../question/question-row.js';
import { toQuestionView } from '../question/to-question-view.js';

/** Every question of a game in the order in which they were asked, with that fan's answers; null: nobody's. */
export const findQuestionsOfGame = (
  em: EntityManager,
  gameId: string,
  fanId: string | null,
): Promise<readonly QuestionView[]> =>
  inSnapshot(em, async (snapshot) => {
    const questions = await snapshot.find(QuestionEntity, { gameId }, { orderBy: { number: 'asc' } });
    const ids = questions.map(({ questionId }) => questionId);
    const answers = fanId === null ? [] : await snapshot.find(AnswerEntity, { questionId: { $in: ids }, fanId });
    const byQuestion = new Map(answers.map((row) => [row.questionId, toAnswer(row)]));
    return questions.map((row) => toQuestionView(row, byQuestion.get(row.questionId) ?? null));
  });
