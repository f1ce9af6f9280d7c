import type { Answer, QuestionSettlement, QuestionVerdict, QuestionView } from '@pbp/contracts';

const basis = { revision: 3, period: 1, clock: '11:00', score: { home: 0, away: 0 } };

/** Who scores more in the second quarter, open and not answered, unless told otherwise. */
export const aQuestion = (parts: Partial<QuestionView> = {}): QuestionView => ({
  questionId: 'g.1',
  gameId: 'g',
  number: 1,
  terms: { kind: 'periodWinner', period: 2 },
  rule: { version: 1, text: ['Who scores more in that period.'] },
  options: [
    { id: 'home', chance: 0.6 },
    { id: 'away', chance: 0.4 },
  ],
  model: 'brownian/1',
  chanceLimits: { isRequired: false, least: 0.01, most: 0.99 },
  openedAt: '2026-11-22T18:00:00.000Z',
  basis,
  standing: { is: 'open' },
  settlement: { is: 'undecided' },
  verdicts: [],
  crowd: null,
  answer: null,
  ...parts,
});

/** Home, taken at half past, unless told otherwise. */
export const anAnswer = (parts: Partial<Answer> = {}): Answer => ({
  questionId: 'g.1',
  pick: 'home',
  chance: null,
  modelChance: 0.6,
  ruleVersion: 1,
  gameRevision: 3,
  position: '100/100',
  at: '2026-11-22T18:30:00.000Z',
  score: { is: 'open' },
  ...parts,
});

export const locked: QuestionView['standing'] = {
  is: 'locked',
  reason: 'periodBegun',
  at: '2026-11-22T18:40:00.000Z',
  position: '200/200',
  basis: { ...basis, period: 2, clock: '12:00' },
};

const verdict = (settlement: QuestionSettlement): QuestionVerdict => ({
  settlement,
  cause: { kind: 'gameEvent', id: 'e', type: 'PlayRecorded', revision: 9 },
  at: '2026-11-22T19:00:00.000Z',
});

/** Closed, and settled as one after the other of these. */
export const settledAs = (...settlements: readonly QuestionSettlement[]): Partial<QuestionView> => ({
  standing: locked,
  settlement: settlements.at(-1) ?? { is: 'undecided' },
  verdicts: settlements.map(verdict),
  crowd: { home: 3, away: 1 },
});

export const decidedAs = (outcome: string, ...by: readonly string[]): QuestionSettlement => ({
  is: 'decided',
  outcome,
  by: [...by],
});
