import { type StatLine } from '../game/box-score.js';
import { ratio } from './ratio.js';
import { trueShootingAttempts } from './shooting.js';

/**
 * Possessions of a team, estimated from its line: `FGA - OREB + TOV + 0.44 x FTA`. Source: D. Oliver, Basketball on
 * Paper (2004); NBA.com uses the same. Never below zero.
 */
export const possessions = (team: StatLine): number =>
  Math.max(0, trueShootingAttempts(team) - team.offensiveRebounds + team.turnovers);

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
