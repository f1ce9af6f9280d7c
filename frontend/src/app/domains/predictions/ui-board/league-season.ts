import { isLeagueId, leagues, seasonOf } from '@pbp/domain';

export const leagueName = (league: string): string => (isLeagueId(league) ? leagues[league].name : league);

/** "season 2025–26" by the year in which it ends, or "season 2026" of a league that plays within a year. */
export const seasonWords = (league: string, year: string): string => {
  const withinYear = !isLeagueId(league) || seasonOf(league, `${year}-12-31`) === Number(year);
  return withinYear ? `season ${year}` : `season ${Number(year) - 1}–${year.slice(-2)}`;
};
