import { type StatLine } from '../game/box-score.js';
import { ratio } from './ratio.js';
import { effectiveFieldGoal, trueShooting } from './shooting.js';

/** Fractions of one; null without an attempt. */
export interface Percentages {
  readonly fieldGoal: number | null;
  readonly threePoint: number | null;
  readonly freeThrow: number | null;
  readonly effectiveFieldGoal: number | null;
  readonly trueShooting: number | null;
}

/** The shooting percentages of a player or a team, as fractions of one. */
export const percentages = (line: StatLine): Percentages => ({
  fieldGoal: ratio(line.fieldGoalsMade, line.fieldGoalsAttempted),
  threePoint: ratio(line.threePointersMade, line.threePointersAttempted),
  freeThrow: ratio(line.freeThrowsMade, line.freeThrowsAttempted),
  effectiveFieldGoal: effectiveFieldGoal(line),
  trueShooting: trueShooting(line),
});
