import { type StatLine } from '../game/box-score.js';

/**
 * J. Hollinger's Game Score: a player's game in one number on the scale of points (10 is average, 40 outstanding),
 * `PTS + 0.4 FG - 0.7 FGA - 0.4 (FTA - FT) + 0.7 ORB + 0.3 DRB + STL + 0.7 AST + 0.7 BLK - 0.4 PF - TOV`.
 * Source: Basketball-Reference glossary (GmSc).
 */
export const gameScore = (line: StatLine): number =>
  line.points +
  0.4 * line.fieldGoalsMade -
  0.7 * line.fieldGoalsAttempted -
  0.4 * (line.freeThrowsAttempted - line.freeThrowsMade) +
  0.7 * line.offensiveRebounds +
  0.3 * line.defensiveRebounds +
  line.steals +
  0.7 * line.assists +
  0.7 * line.blocks -
  0.4 * line.fouls -
  line.turnovers;
