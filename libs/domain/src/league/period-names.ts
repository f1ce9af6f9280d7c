import { type League, type LeagueId } from './league.js';
import { leagues } from './leagues.js';

const ordinals = ['', '1st', '2nd', '3rd', '4th', '5th', '6th', '7th', '8th', '9th'];
const ordinal = (n: number): string => ordinals[n] ?? `${n}th`;

/** What a league calls a part of regulation. */
const partOf = (league: League): string => {
  switch (league.regulation.periods) {
    case 2:
      return 'half';
    case 3:
      return 'period';
    case 4:
      return 'quarter';
    default:
      return 'inning';
  }
};

const overtime = (n: number): string => (n === 1 ? 'OT' : `OT${n}`);

/** "Q3", "H2", "OT", "OT2"; fits a card. */
export const shortPeriod = (leagueId: LeagueId, period: number): string => {
  const league = leagues[leagueId];
  const extra = period - league.regulation.periods;
  if (extra > 0) return overtime(extra);
  return partOf(league).slice(0, 1).toUpperCase() + String(period);
};

/** Where the game's clock stands or stood: "Q2 5:07". */
export const gameClockText = (leagueId: LeagueId, { period, clock }: { period: number; clock: string }): string =>
  `${shortPeriod(leagueId, period)} ${clock}`.trim();

/** "3rd quarter", "Overtime", "2nd overtime" */
export const longPeriod = (leagueId: LeagueId, period: number): string => {
  const league = leagues[leagueId];
  const extra = period - league.regulation.periods;
  if (extra > 0) return extra === 1 ? 'Overtime' : `${ordinal(extra)} overtime`;
  return `${ordinal(period)} ${partOf(league)}`;
};

/** Head of a column: "1", "2", "OT". */
export const periodColumn = (leagueId: LeagueId, period: number): string => {
  const extra = period - leagues[leagueId].regulation.periods;
  return extra > 0 ? overtime(extra) : String(period);
};

/** "quarter", "half" */
export const periodWord = (leagueId: LeagueId): string => partOf(leagues[leagueId]);
