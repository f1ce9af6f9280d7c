import { type EntityManager } from '@mikro-orm/postgresql';
import { type Answer, type QuestionView } from '@pbp/contracts';
import { AnswerEntity } from '../answer/answer-row.js';
import { toAnswer } from '../answer/to-answer.js';
import { inSnapshot } from '../database/in-snapshot.js';
import { QuestionEntity, type Verdict } from '../question/question-row.js';
import { toQuestionView } from '../question/to-question-view.js';

/** A question and answers to it as they stood at one moment. */
export interface QuestionWithAnswers {
  /** As anybody sees it: with nobody's answer. */
  readonly question: QuestionView;
  /** Every settlement so far, the oldest first. */
  readonly verdicts: readonly Verdict[];
  /** On which its answers count. */
  readonly boards: readonly string[];
  /** By the fan's id. */
  readonly answers: ReadonlyMap<string, Answer>;
}

export interface WhoseAnswers {
  /** Only of these fans. */
  readonly fanIds: readonly string[];
  /** Only those whose score follows from the question's so manieth settlement, from 1 on. */
  readonly settlement: number;
}

/** A question with these answers, none when left out; null where nobody has asked it. */
export const findQuestionWithAnswers = (
  em: EntityManager,
  questionId: string,
  whose?: WhoseAnswers,
): Promise<QuestionWithAnswers | null> =>
  inSnapshot(em, async (snapshot) => {
    const row = await snapshot.findOne(QuestionEntity, { questionId });
    if (!row) return null;
    const which = whose && { questionId, settlement: whose.settlement, fanId: { $in: [...whose.fanIds] } };
    const answers = which ? await snapshot.find(AnswerEntity, which) : [];
    return {
      question: toQuestionView(row, null),
      verdicts: row.verdicts,
      boards: row.boards,
      answers: new Map(
        answers.flatMap((row) => {
          const answer = toAnswer(row);
          return answer ? [[row.fanId, answer]] : [];
        }),
      ),
    };
  });
