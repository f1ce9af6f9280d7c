import { type Answered, type PredictionScore } from '@pbp/domain';
import { placeOf } from '../database/log-place.js';
import { type AnswerRow } from './answer-row.js';

/** An answer that has just been taken in time, at that position of the log. */
export const takenRow = (answered: Answered, position: string): AnswerRow => {
  const { questionId, fanId, pick, chance, modelChance, ruleVersion, gameRevision, at } = answered;
  const said = { questionId, fanId, pick, chance, modelChance, ruleVersion, gameRevision, at };
  const place = placeOf(position);
  return { ...said, knownPosition: answered.position, place, score: { is: 'open' }, settlement: 0, firstPoints: null };
};

export const pointsOf = (score: PredictionScore): number => (score.is === 'right' ? score.points : 0);

/** The answer with its score under the question's so manieth settlement: nothing new where a later one was heard of. */
export const scoredRow = (answer: AnswerRow, score: PredictionScore, settlement: number): AnswerRow => {
  if (settlement <= answer.settlement) return answer;
  const firstPoints = answer.firstPoints ?? (score.is === 'open' ? null : pointsOf(score));
  return { ...answer, score, settlement, firstPoints };
};
