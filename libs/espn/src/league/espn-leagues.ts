import { type LeagueId, isLeagueId, leagues } from '@pbp/domain';

/** The `{sport}/{league}` part of ESPN's paths. */
export const espnPath = (league: LeagueId): string => `${leagues[league].sport}/${league}`;

/** The league whose slug the feed gives, if it is one that the system knows. */
export const leagueOf = (slug: unknown): LeagueId | undefined =>
  typeof slug === 'string' && isLeagueId(slug) ? slug : undefined;

/** Whether there is an adapter for the league's plays; without one its games still have a scoreboard. */
export const hasPlays = (slug: unknown): boolean => {
  const league = leagueOf(slug);
  return league !== undefined && leagues[league].plays === 'full';
};
