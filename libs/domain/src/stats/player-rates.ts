import { type StatLine } from '../game/box-score.js';
import { ratio } from './ratio.js';
import { trueShootingAttempts } from './shooting.js';

/** Seconds that a player and the team as a whole (five players at a time) were on the floor. */
export interface TimeShare {
  readonly playerSeconds: number;
  readonly teamSeconds: number;
}

/** How many times a fifth of the team's time goes into the player's: `(TmMP / 5) / MP`. */
const timeFactor = ({ playerSeconds, teamSeconds }: TimeShare): number | null => ratio(teamSeconds / 5, playerSeconds);

const plays = (line: StatLine): number => trueShootingAttempts(line) + line.turnovers;

/**
 * Usage, percent: the share of the team's plays that the player ended while on the floor,
 * `100 x (FGA + 0.44 FTA + TOV) x (TmMP / 5) / (MP x (TmFGA + 0.44 TmFTA + TmTOV))`. Source: Basketball-Reference
 * glossary (USG%).
 */
export const usage = (player: StatLine, team: StatLine, time: TimeShare): number | null => {
  const factor = timeFactor(time);
  return factor === null ? null : ratio(100 * plays(player) * factor, plays(team));
};

/**
 * Assist percentage, percent: the share of team-mates' baskets that the player assisted while on the floor,
 * `100 x AST / ((MP / (TmMP / 5)) x TmFG - FG)`. Source: Basketball-Reference glossary (AST%).
 */
export const assistPercentage = (player: StatLine, team: StatLine, time: TimeShare): number | null => {
  const factor = timeFactor(time);
  return factor === null ? null : ratio(100 * player.assists, team.fieldGoalsMade / factor - player.fieldGoalsMade);
};

/**
 * Turnovers per 100 plays, `100 x TOV / (FGA + 0.44 x FTA + TOV)`, of a player or a team. Source: Basketball-Reference
 * glossary (TOV%).
 */
export const turnoverPercentage = (line: StatLine): number | null => ratio(100 * line.turnovers, plays(line));
