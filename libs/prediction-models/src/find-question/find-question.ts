import { type EntityManager } from '@mikro-orm/postgresql';
import { type QuestionView } from '@pbp/contracts';
import { AnswerEntity } from '../answer/answer-row.js';
import { toAnswer } from '../answer/to-answer.js';
import { inSnapshot } from '../database/in-snapshot.js';
import { QuestionEntity } from '../question/question-row.js';
import { toQuestionView } from '../question/to-question-view.js';

/** A question with that fan's answer (null: nobody's); null where nobody has asked it. */
export const findQuestion = (
  em: EntityManager,
  questionId: string,
  fanId: string | null,
): Promise<QuestionView | null> =>
  inSnapshot(em, async (snapshot) => {
    const row = await snapshot.findOne(QuestionEntity, { questionId });
    if (!row) return null;
    const answer = fanId === null ? null : await snapshot.findOne(AnswerEntity, { questionId, fanId });
    return toQuestionView(row, answer && toAnswer(answer));
  });
