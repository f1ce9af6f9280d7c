import { type BasketballLeagueId, type LeagueId } from '../../league/league.js';

/**
 * Points of both teams a game, about: NBA 2022-23 to 2025-26 (2,351 games of github.com/millxing/NBA_Data), women's
 * college 2022-23 (github.com/aburkard/espn-data); WNBA and men's college about, 2024-26.
 */
const pointsOfBoth: Readonly<Record<BasketballLeagueId, number>> = {
  nba: 227.7,
  wnba: 164,
  'mens-college-basketball': 148,
  'womens-college-basketball': 130.8,
};

const isBasketball = (league: LeagueId): league is BasketballLeagueId => Object.hasOwn(pointsOfBoth, league);

/** Points of both teams a game; null for a league that is not basketball. */
export const typicalTotal = (league: LeagueId): number | null => (isBasketball(league) ? pointsOfBoth[league] : null);

/** How much more than the NBA a league scores. Variances of points go with it, standard deviations with its root. */
export const scoringLevel = (league: LeagueId): number | null => {
  const total = typicalTotal(league);
  return total === null ? null : total / pointsOfBoth.nba;
};
