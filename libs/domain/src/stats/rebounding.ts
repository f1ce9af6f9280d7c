import { type StatLine } from '../game/box-score.js';
import { type TimeShare } from './player-rates.js';
import { ratio } from './ratio.js';

/** Offensive rebounds there were to take at the team's end, `ORB + oppDRB`. */
const offensiveChances = (team: StatLine, opponent: StatLine): number =>
  team.offensiveRebounds + opponent.defensiveRebounds;

const defensiveChances = (team: StatLine, opponent: StatLine): number => offensiveChances(opponent, team);

/** A player's share of the chances while on the floor, percent: `100 x REB x (TmMP / 5) / (MP x chances)`. */
const playerShare = (rebounds: number, chances: number, { playerSeconds, teamSeconds }: TimeShare): number | null =>
  ratio((100 * rebounds * teamSeconds) / 5, playerSeconds * chances);

/** The team's share of its own misses that it got back, percent: `100 x ORB / (ORB + oppDRB)`. Source: Basketball-Reference glossary (ORB%). */
export const teamOffensiveReboundPercentage = (team: StatLine, opponent: StatLine): number | null =>
  ratio(100 * team.offensiveRebounds, offensiveChances(team, opponent));

/** The team's share of the opponent's misses, percent: `100 x DRB / (DRB + oppORB)`. Source: Basketball-Reference glossary (DRB%). */
export const teamDefensiveReboundPercentage = (team: StatLine, opponent: StatLine): number | null =>
  ratio(100 * team.defensiveRebounds, defensiveChances(team, opponent));

/** A player's offensive rebounds in percent of the chances while on the floor. Source: Basketball-Reference glossary (ORB%). */
export const offensiveReboundPercentage = (
  player: StatLine,
  team: StatLine,
  opponent: StatLine,
  time: TimeShare,
): number | null => playerShare(player.offensiveRebounds, offensiveChances(team, opponent), time);

/** A player's defensive rebounds in percent of the chances while on the floor. Source: Basketball-Reference glossary (DRB%). */
export const defensiveReboundPercentage = (
  player: StatLine,
  team: StatLine,
  opponent: StatLine,
  time: TimeShare,
): number | null => playerShare(player.defensiveRebounds, defensiveChances(team, opponent), time);

/** A player's rebounds in percent of all chances while on the floor. Source: Basketball-Reference glossary (TRB%). */
export const totalReboundPercentage = (
  player: StatLine,
  team: StatLine,
  opponent: StatLine,
  time: TimeShare,
): number | null =>
  playerShare(player.rebounds, offensiveChances(team, opponent) + defensiveChances(team, opponent), time);
