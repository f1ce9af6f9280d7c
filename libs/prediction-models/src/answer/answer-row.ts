import { defineEntity, p } from '@mikro-orm/core';
import { type Answered, type PredictionScore } from '@pbp/domain';

/** Something that a fan asked for where the question could be answered. */
export type TakenRequest =
  | ({ readonly is: 'answer' } & Pick<
      Answered,
      'requestId' | 'pick' | 'chance' | 'modelChance' | 'ruleVersion' | 'gameRevision' | 'position' | 'at'
    >)
  | { readonly is: 'withdrawal'; readonly requestId: string };

/** What a fan answered to a question, which answer counts, and what that came to. */
export interface AnswerRow {
  readonly questionId: string;
  readonly fanId: string;
  /** All that was asked for in time, the oldest first: which of it counts may change with what is settled. */
  readonly requests: readonly TakenRequest[];
  /** The request with the answer that counts, or would if the question were closed now; null where it is taken back. */
  readonly counted: string | null;
  /** Where the last of the requests stands in the log, as text that sorts as the log does. */
  readonly place: string;
  readonly score: PredictionScore;
  /** The question's so manieth settlement, from 1 on, from which the score follows; 0 for none yet. */
  readonly settlement: number;
  /** Points as it was last scored in front of its game's final, or else first of all; null while that was nothing but open. */
  readonly pointsAtFinal: number | null;
}

export const AnswerEntity = defineEntity({
  name: 'AnswerRow',
  tableName: 'answers',
  indexes: [{ name: 'answers_of_fan', properties: ['fanId', 'place'] }],
  properties: {
    questionId: p.text().primary(),
    fanId: p.text().primary(),
    requests: p.json<readonly TakenRequest[]>(),
    counted: p.text().nullable(),
    place: p.text(),
    score: p.json<PredictionScore>(),
    settlement: p.integer(),
    pointsAtFinal: p.integer().nullable(),
  },
});
