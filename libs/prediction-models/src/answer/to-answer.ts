import { type InferEntity } from '@mikro-orm/core';
import { type Answer } from '@pbp/contracts';
import { type AnswerEntity } from './answer-row.js';

export const toAnswer = (row: InferEntity<typeof AnswerEntity>): Answer => ({
  questionId: row.questionId,
  pick: row.pick,
  chance: row.chance ?? null,
  modelChance: row.modelChance,
  ruleVersion: row.ruleVersion,
  gameRevision: row.gameRevision,
  position: row.knownPosition,
  at: row.at,
  score: row.score,
});
