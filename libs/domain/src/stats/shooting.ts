import { type StatLine } from '../game/box-score.js';
import { ratio } from './ratio.js';

/** Weight of a free throw as part of a possession; Basketball-Reference and the NBA use 0.44. */
export const freeThrowWeight = 0.44;

/**
 * Effective field goal percentage, `(FG + 0.5 x 3P) / FGA`, a fraction (threes make it exceed 1 at times); null without
 * an attempt. Source: Basketball-Reference glossary.
 */
export const effectiveFieldGoal = (line: StatLine): number | null =>
  ratio(line.fieldGoalsMade + 0.5 * line.threePointersMade, line.fieldGoalsAttempted);

/** True shooting attempts, `FGA + 0.44 x FTA`. Source: Basketball-Reference glossary. */
export const trueShootingAttempts = (line: StatLine): number =>
  line.fieldGoalsAttempted + freeThrowWeight * line.freeThrowsAttempted;

/**
 * True shooting percentage, `PTS / (2 x TSA)`, a fraction; null without an attempt. Source: Basketball-Reference
 * glossary.
 */
export const trueShooting = (line: StatLine): number | null => ratio(line.points, 2 * trueShootingAttempts(line));
