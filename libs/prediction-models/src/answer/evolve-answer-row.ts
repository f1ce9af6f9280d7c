import { type Answered, type PredictionScore } from '@pbp/domain';
import { placeOf } from '../database/log-place.js';
import { type AnswerRow, type TakenRequest } from './answer-row.js';

const requestOf = (answered: Answered): TakenRequest => {
  const { requestId, pick, chance, modelChance, ruleVersion, gameRevision, position, at } = answered;
  return { is: 'answer', requestId, pick, chance, modelChance, ruleVersion, gameRevision, position, at };
};

/** An answer that has just been taken in time, at that position of the log; `before` is what the fan had said so far. */
export const takenRow = (answered: Answered, position: string, before?: AnswerRow): AnswerRow => ({
  questionId: answered.questionId,
  fanId: answered.fanId,
  requests: [...(before?.requests ?? []), requestOf(answered)],
  counted: answered.requestId,
  place: placeOf(position),
  score: { is: 'open' },
  settlement: 0,
  pointsAtFinal: null,
});

/** The answer that has just been taken back in time, at that position of the log. */
export const takenBackRow = (answer: AnswerRow, requestId: string, position: string): AnswerRow => ({
  ...answer,
  requests: [...answer.requests, { is: 'withdrawal', requestId }],
  counted: null,
  place: placeOf(position),
});

export const pointsOf = (score: PredictionScore): number => (score.is === 'right' ? score.points : 0);

/** A settlement by which answers are scored: the question's so manieth, and whether it corrects a game that was over. */
export interface ScoredBy {
  readonly settlement: number;
  readonly afterFinal: boolean;
}

const pointsAtFinal = (before: number | null, score: PredictionScore, afterFinal: boolean): number | null => {
  if (afterFinal && before !== null) return before;
  return score.is === 'open' ? null : pointsOf(score);
};

/** The answer with its score: nothing new where that of a later settlement was heard of. Without a name the last counts. */
export const scoredRow = (
  answer: AnswerRow,
  { score, counted }: { readonly score: PredictionScore; readonly counted?: string },
  { settlement, afterFinal }: ScoredBy,
): AnswerRow => {
  if (settlement <= answer.settlement) return answer;
  return {
    ...answer,
    counted: counted ?? answer.requests.at(-1)?.requestId ?? null,
    score,
    settlement,
    pointsAtFinal: pointsAtFinal(answer.pointsAtFinal, score, afterFinal),
  };
};

/** The answer that counts as taken back by that settlement: as if the fan had never answered. */
export const uncountedRow = (answer: AnswerRow, settlement: number): AnswerRow => {
  if (settlement <= answer.settlement) return answer;
  return { ...answer, counted: null, score: { is: 'open' }, settlement, pointsAtFinal: null };
};
