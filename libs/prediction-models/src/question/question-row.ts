import { defineEntity, p } from '@mikro-orm/core';
import { type QuestionView } from '@pbp/contracts';
import { type Basis, type Cause, type LeagueId, type Option, type Settlement, type Terms } from '@pbp/domain';

/** A settlement, of which there may be several. `at` is the time at which it was noted (ISO). */
export interface Verdict {
  readonly settlement: Settlement;
  readonly cause: Cause;
  readonly at: string;
  /** Whether it corrected a game that was over. */
  readonly afterFinal: boolean;
}

/** A question as its stream tells it. The rule's text and the limits of a fan's chance belong to its kind. */
export interface QuestionRow {
  readonly questionId: string;
  readonly gameId: string;
  readonly number: number;
  readonly league: LeagueId;
  readonly day: string;
  /** On which its answers count. */
  readonly boards: readonly string[];
  readonly terms: Terms;
  readonly ruleVersion: number;
  readonly options: readonly Option[];
  readonly model: string;
  readonly openedAt: string;
  readonly basis: Basis;
  readonly standing: QuestionView['standing'];
  readonly settlement: Settlement;
  /** Every settlement so far, the oldest first. */
  readonly verdicts: readonly Verdict[];
  /** Answers by what was picked, as the lock left them; null before it. */
  readonly crowd: Readonly<Record<string, number>> | null;
}

/** Text holds what the log holds, days and times too. */
export const QuestionEntity = defineEntity({
  name: 'QuestionRow',
  tableName: 'questions',
  indexes: [{ name: 'questions_of_game', properties: ['gameId', 'number'] }],
  properties: {
    questionId: p.text().primary(),
    gameId: p.text(),
    number: p.integer(),
    league: p.text().$type<LeagueId>(),
    day: p.text(),
    boards: p.json<readonly string[]>(),
    terms: p.json<Terms>(),
    ruleVersion: p.integer(),
    options: p.json<readonly Option[]>(),
    model: p.text(),
    openedAt: p.text(),
    basis: p.json<Basis>(),
    standing: p.json<QuestionRow['standing']>(),
    settlement: p.json<Settlement>(),
    verdicts: p.json<readonly Verdict[]>(),
    crowd: p.json<Readonly<Record<string, number>>>().nullable(),
  },
});
