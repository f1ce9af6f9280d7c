import { type InferEntity } from '@mikro-orm/core';
import { type Answer } from '@pbp/contracts';
import { type AnswerEntity, type TakenRequest } from './answer-row.js';

type Taken = Extract<TakenRequest, { readonly is: 'answer' }>;

/** The answer that counts, as the fan gave it; null for none. */
export const countedOf = ({
  requests,
  counted,
}: Pick<InferEntity<typeof AnswerEntity>, 'requests' | 'counted'>): Taken | null =>
  requests.find((request): request is Taken => request.is === 'answer' && request.requestId === counted) ?? null;

/** The answer that counts, with what it has come to; null for none. */
export const toAnswer = (row: InferEntity<typeof AnswerEntity>): Answer | null => {
  const counted = countedOf(row);
  if (!counted) return null;
  const { pick, chance, modelChance, ruleVersion, gameRevision, position, at } = counted;
  const said = { pick, chance, modelChance, ruleVersion, gameRevision, position, at };
  return { questionId: row.questionId, ...said, score: row.score };
};
