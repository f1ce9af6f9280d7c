import { type InferEntity } from '@mikro-orm/core';
import { type Answer, type QuestionView } from '@pbp/contracts';
import { chanceLimits, ruleOf, type Settlement } from '@pbp/domain';
import { type QuestionEntity } from './question-row.js';

type Asked = InferEntity<typeof QuestionEntity>;

const settlementOf = (settlement: Settlement): QuestionView['settlement'] =>
  settlement.is === 'decided' ? { ...settlement, by: [...settlement.by] } : settlement;

/** Nobody is told what others picked while that could still be followed. */
const crowdOf = ({ options, crowd }: Asked): QuestionView['crowd'] =>
  crowd ? Object.fromEntries(options.map(({ id }) => [id, crowd[id] ?? 0])) : null;

/** A question as a fan sees it who gave that answer. */
export const toQuestionView = (row: Asked, answer: Answer | null): QuestionView => ({
  questionId: row.questionId,
  gameId: row.gameId,
  number: row.number,
  terms: row.terms,
  rule: { version: row.ruleVersion, text: [...ruleOf(row.terms, row.ruleVersion).text] },
  options: [...row.options],
  model: row.model,
  chanceLimits: chanceLimits(row.terms.kind),
  openedAt: row.openedAt,
  basis: row.basis,
  standing: row.standing,
  settlement: settlementOf(row.settlement),
  verdicts: row.verdicts.map(({ settlement, cause, at }) => ({ settlement: settlementOf(settlement), cause, at })),
  crowd: crowdOf(row),
  answer,
});
