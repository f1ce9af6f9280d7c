import { type Side } from '@pbp/domain';
import { type Player } from '../league/team.js';
import { type Court, other } from './court.js';
import { type FoulKind, type Spot } from './happening.js';

const countsForTheTeam = (how: FoulKind): boolean =>
  how === 'shooting' || how === 'personal' || how === 'take' || how === 'looseBall' || how === 'flagrant';

const countsForThePlayer = (how: FoulKind): boolean => how !== 'technical' && how !== 'defensiveThreeSeconds';

/** Records a foul and counts it for the player and the team as the rules have it. */
export const callFoul = (court: Court, side: Side, how: FoulKind, player: Player, spot?: Spot): void => {
  court.record({ kind: 'foul', how, player: player.id }, side, { spot });
  if (countsForThePlayer(how)) court.squads[side].foul(player.id);
  if (!countsForTheTeam(how)) return;
  court.teamFouls[side] += 1;
  if (court.secondsLeft <= 120) court.lateFouls[side] += 1;
};

export type Penalty = 'none' | 'oneAndOne' | 'two';

/** What the last foul of a side gives the other. */
export const penaltyAgainst = (court: Court, side: Side): Penalty => {
  const { twoFrom, oneAndOneFrom, lastTwoMinutes } = court.style.bonus;
  const fouls = court.teamFouls[side];
  if (fouls >= twoFrom || (lastTwoMinutes && court.lateFouls[side] >= 2)) return 'two';
  return oneAndOneFrom !== undefined && fouls >= oneAndOneFrom ? 'oneAndOne' : 'none';
};

/** Fouls that `side` may still commit before the other shoots. */
export const foulsToGive = (court: Court, side: Side): number =>
  Math.max(0, (court.style.bonus.oneAndOneFrom ?? court.style.bonus.twoFrom) - 1 - court.teamFouls[side]);

export const clearTeamFouls = (court: Court): void => {
  const carriesOver = court.style.bonus.oneAndOneFrom !== undefined && court.period > court.regulationPeriods;
  for (const side of ['home', other('home')] as const) {
    if (!carriesOver) court.teamFouls[side] = 0;
    court.lateFouls[side] = 0;
  }
};
