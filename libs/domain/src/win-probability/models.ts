import { type BasketballLeagueId } from '../league/league.js';
import { leagues } from '../league/leagues.js';
import { fitted } from './fitted-parameters.js';
import { type BrownianParameters, type WinProbabilityModel } from './model.js';

const lengthOf = (league: BasketballLeagueId): number =>
  leagues[league].regulation.periods * leagues[league].regulation.seconds;

/** Points of both teams a game. NBA and women's college: of the games that were fitted; the others: about, 2024-26. */
const pointsPerGame = {
  nba: 210.3,
  wnba: 164,
  'mens-college-basketball': 148,
  'womens-college-basketball': 130.8,
} as const;

/** More scoring of the same kind spreads the margin by the root of it: the variance of a sum. */
const scaled = (
  parameters: BrownianParameters,
  from: BasketballLeagueId,
  to: BasketballLeagueId,
): BrownianParameters => ({
  ...parameters,
  sigma: parameters.sigma * Math.sqrt(pointsPerGame[to] / pointsPerGame[from]),
});

const nbaUntil2019: WinProbabilityModel = {
  name: `nba-2015-2019`,
  regulationSeconds: lengthOf('nba'),
  ...fitted.nbaUntil2019,
};

const nba: WinProbabilityModel = { name: 'nba-2020', regulationSeconds: lengthOf('nba'), ...fitted.nbaSince2020 };

/** No data of this league: the NBA's figures of 2015-19 by its scoring, with today's home edge. */
const wnba: WinProbabilityModel = {
  name: 'wnba-scaled',
  regulationSeconds: lengthOf('wnba'),
  withoutPrior: {
    ...scaled(fitted.nbaUntil2019.withoutPrior, 'nba', 'wnba'),
    homeEdge: fitted.nbaSince2020.withoutPrior.homeEdge,
  },
  withPrior: scaled(fitted.nbaUntil2019.withPrior, 'nba', 'wnba'),
};

/** Fitted without a prior; the walk around a known prior is the NBA's by scoring, since no line is in the data. */
const womensCollege: WinProbabilityModel = {
  name: 'womens-college-2023',
  regulationSeconds: lengthOf('womens-college-basketball'),
  withoutPrior: fitted.womensCollege.withoutPrior,
  withPrior: scaled(fitted.nbaUntil2019.withPrior, 'nba', 'womens-college-basketball'),
};

/** No data of this league: without a prior women's college by scoring, with one the NBA by scoring. */
const mensCollege: WinProbabilityModel = {
  name: 'mens-college-scaled',
  regulationSeconds: lengthOf('mens-college-basketball'),
  withoutPrior: scaled(fitted.womensCollege.withoutPrior, 'womens-college-basketball', 'mens-college-basketball'),
  withPrior: scaled(fitted.nbaUntil2019.withPrior, 'nba', 'mens-college-basketball'),
};

const newest: Readonly<Record<BasketballLeagueId, WinProbabilityModel>> = {
  nba,
  wnba,
  'mens-college-basketball': mensCollege,
  'womens-college-basketball': womensCollege,
};

const lastSeasonOfTheOldNba = 2019;

const isBasketball = (league: string): league is BasketballLeagueId => Object.hasOwn(newest, league);

/**
 * The model of a league in a season, given by the year it ends in; the newest where no season is given, null for a
 * league that is not basketball. Only the NBA's has eras.
 */
export const winProbabilityModelOf = (league: string, season?: number): WinProbabilityModel | null => {
  if (!isBasketball(league)) return null;
  if (league === 'nba' && season !== undefined && season <= lastSeasonOfTheOldNba) return nbaUntil2019;
  return newest[league];
};
