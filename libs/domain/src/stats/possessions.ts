import { type StatLine } from '../game/box-score.js';
import { ratio } from './ratio.js';
import { trueShootingAttempts } from './shooting.js';

/**
 * Possessions of a team, estimated from its line: `FGA - OREB + TOV + 0.44 x FTA`. Source: D. Oliver, Basketball on
 * Paper (2004); NBA.com uses the same. Never below zero.
 */
export const possessions = (team: StatLine): number =>
  Math.max(0, trueShootingAttempts(team) - team.offensiveRebounds + team.turnovers);

/** An offensive rebound prolongs a possession: of the misses this share, of this weight, is taken off. */
const reboundWeight = 1.07;
/** Weight of a free throw in Basketball-Reference's own estimate. */
const referenceFreeThrowWeight = 0.4;

const bySecondChances = (team: StatLine, opponent: StatLine): number => {
  const missed = team.fieldGoalsAttempted - team.fieldGoalsMade;
  const rebounded = ratio(team.offensiveRebounds, team.offensiveRebounds + opponent.defensiveRebounds) ?? 0;
  const used = team.fieldGoalsAttempted + referenceFreeThrowWeight * team.freeThrowsAttempted + team.turnovers;
  return used - reboundWeight * rebounded * missed;
};

/**
 * Possessions of either side of a game, estimated from both lines: the mean over the sides of
 * `FGA + 0.4 x FTA - 1.07 x ORB / (ORB + oppDRB) x (FGA - FG) + TOV`. Source: Basketball-Reference glossary (Poss). Never
 * below zero.
 */
export const possessionsOfBoth = (team: StatLine, opponent: StatLine): number =>
  Math.max(0, (bySecondChances(team, opponent) + bySecondChances(opponent, team)) / 2);

/** Points per 100 possessions; null before the first one. Source: Basketball-Reference glossary (ORtg). */
export const offensiveRating = (team: StatLine): number | null => ratio(100 * team.points, possessions(team));

/** The opponent's points per 100 of its possessions. Source: NBA.com stats glossary (DefRtg). */
export const defensiveRating = (opponent: StatLine): number | null => offensiveRating(opponent);

/** Offensive less defensive rating; null until both sides had the ball. Source: NBA.com stats glossary (NetRtg). */
export const netRating = (team: StatLine, opponent: StatLine): number | null => {
  const offense = offensiveRating(team);
  const defense = defensiveRating(opponent);
  return offense === null || defense === null ? null : offense - defense;
};

/**
 * Possessions per regulation-length game of both teams on average, `48 x (Poss + oppPoss) / (2 x (MP / 5))` in the NBA.
 * Source: Basketball-Reference glossary (Pace Factor).
 * @param secondsPlayed game clock played so far
 * @param regulationSeconds length of a game without overtime (2,880 in the NBA)
 */
export const pace = (
  team: StatLine,
  opponent: StatLine,
  secondsPlayed: number,
  regulationSeconds: number,
): number | null => ratio((regulationSeconds * (possessions(team) + possessions(opponent))) / 2, secondsPlayed);
