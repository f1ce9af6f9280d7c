import { type QuestionKind } from '../question/terms.js';

/** What a fan's own chance of an answer may be, 0..1. */
export interface ChanceLimits {
  readonly isRequired: boolean;
  readonly least: number;
  readonly most: number;
}

/** Who is asked for the winner says how sure; whoever is less than even sure picks the other. */
export const chanceLimits = (kind: QuestionKind): ChanceLimits =>
  kind === 'gameWinner' ? { isRequired: true, least: 0.5, most: 0.99 } : { isRequired: false, least: 0.01, most: 0.99 };

/** Whether a fan may say so; null says nothing. */
export const isPossibleChance = (kind: QuestionKind, chance: number | null): boolean => {
  const { isRequired, least, most } = chanceLimits(kind);
  return chance === null ? !isRequired : chance >= least && chance <= most;
};
