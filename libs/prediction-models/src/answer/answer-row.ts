import { defineEntity, p } from '@mikro-orm/core';
import { type PredictionScore } from '@pbp/domain';

/** The answer of a fan that counts, or would if the question were closed now, and what it came to. */
export interface AnswerRow {
  readonly questionId: string;
  readonly fanId: string;
  readonly pick: string;
  readonly chance: number | null;
  readonly modelChance: number;
  readonly ruleVersion: number;
  readonly gameRevision: number;
  /** Up to where the log was known when it was taken. */
  readonly knownPosition: string;
  readonly at: string;
  /** Where it stands in the log, as text that sorts as the log does. */
  readonly place: string;
  readonly score: PredictionScore;
  /** The question's so manieth settlement, from 1 on, from which the score follows; 0 for none yet. */
  readonly settlement: number;
  /** Points when it was first scored as anything but open; null before. */
  readonly firstPoints: number | null;
}

export const AnswerEntity = defineEntity({
  name: 'AnswerRow',
  tableName: 'answers',
  indexes: [{ name: 'answers_of_fan', properties: ['fanId', 'place'] }],
  properties: {
    questionId: p.text().primary(),
    fanId: p.text().primary(),
    pick: p.text(),
    chance: p.float().columnType('double precision').nullable(),
    modelChance: p.float().columnType('double precision'),
    ruleVersion: p.integer(),
    gameRevision: p.integer(),
    knownPosition: p.text(),
    at: p.text(),
    place: p.text(),
    score: p.json<PredictionScore>(),
    settlement: p.integer(),
    firstPoints: p.integer().nullable(),
  },
});
