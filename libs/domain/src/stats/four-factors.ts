import { type StatLine } from '../game/box-score.js';
import { turnoverPercentage } from './player-rates.js';
import { ratio } from './ratio.js';
import { teamOffensiveReboundPercentage } from './rebounding.js';
import { effectiveFieldGoal } from './shooting.js';

/** What wins basketball games, in Oliver's order of weight (40, 25, 20, 15 percent). */
export interface FourFactors {
  /** Fraction. */
  readonly effectiveFieldGoal: number | null;
  /** Percent of plays. */
  readonly turnoverPercentage: number | null;
  /** Percent of chances. */
  readonly offensiveReboundPercentage: number | null;
  /** Free throws made per field goal attempted (Basketball-Reference; KenPom divides attempts by attempts). */
  readonly freeThrowRate: number | null;
}

/** The four factors of a team. Source: D. Oliver, Basketball on Paper (2004); Basketball-Reference, Four Factors. */
export const fourFactors = (team: StatLine, opponent: StatLine): FourFactors => ({
  effectiveFieldGoal: effectiveFieldGoal(team),
  turnoverPercentage: turnoverPercentage(team),
  offensiveReboundPercentage: teamOffensiveReboundPercentage(team, opponent),
  freeThrowRate: ratio(team.freeThrowsMade, team.fieldGoalsAttempted),
});
