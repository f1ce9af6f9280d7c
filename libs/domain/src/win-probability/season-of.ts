import { type LeagueId } from '../league/league.js';

/** Leagues that play from spring to autumn, in one calendar year. */
const summerLeagues: readonly LeagueId[] = ['wnba', 'mlb', 'usa.1'];
const august = 8;

/** The year in which the season of a league day (yyyy-mm-dd) ends: 2026 for the winter of 2025-26. */
export const seasonOf = (league: LeagueId, day: string): number => {
  const year = Number(day.slice(0, 4));
  return summerLeagues.includes(league) || Number(day.slice(5, 7)) < august ? year : year + 1;
};
