import { type LeagueId, isLeagueId, leagues } from '@pbp/domain';

/** The `{sport}/{league}` part of ESPN's paths. */
export const espnPath = (league: LeagueId): string => `${leagues[league].sport}/${league}`;

/**
 * ESPN's numbers for Division I: a college day without them lists only what is featured, 10 of 82 games of 2026-01-15
 * (sportsdataverse/sportsdataverse-py#359; football: Pharaoh-Labs/teamarr#812).
 */
const divisions: Partial<Record<LeagueId, number>> = {
  'mens-college-basketball': 50,
  'womens-college-basketball': 50,
  'college-football': 90,
};

/**
 * The query of a league's day (yyyy-mm-dd) on the scoreboard. Without a `limit`: no day is cut for want of one, and one
 * above 500 cuts to 25 (Pharaoh-Labs/teamarr#630).
 */
export const dayQuery = (league: LeagueId, day: string): string => {
  const division = divisions[league];
  return `dates=${day.replaceAll('-', '')}${division === undefined ? '' : `&groups=${division}`}`;
};

/** The league whose slug the feed gives, if it is one that the system knows. */
export const leagueOf = (slug: unknown): LeagueId | undefined =>
  typeof slug === 'string' && isLeagueId(slug) ? slug : undefined;

/** Whether there is an adapter for the league's plays; without one its games still have a scoreboard. */
export const hasPlays = (slug: unknown): boolean => {
  const league = leagueOf(slug);
  return league !== undefined && leagues[league].plays === 'full';
};
