import { type BrownianParameters } from './model.js';

interface Fitted {
  readonly withoutPrior: BrownianParameters;
  readonly withPrior: BrownianParameters;
}

/**
 * What `pbp model fit` prints, rounded. By maximum likelihood on the fit half of real games: NBA 2014-15 to 2018-19
 * every 30 s (3,066 games) with the last two minutes of 2007-08 to 2018-19 every 5 s; women's college 2022-23 (688
 * games) likewise. Play-by-play of stats.nba.com by github.com/ryanvmenezes/lawlers-law, closing lines by
 * github.com/lukemarvin12/NBAspreadpredictor, ESPN's women's college games by github.com/aburkard/espn-data. For the
 * NBA since 2020 there are only margins after quarters (github.com/millxing/NBA_Data): home edge, sigma and the weight
 * of the spread move as they move between the two eras on quarters; ball and end of the game stay. (Final margins spread
 * wider now; the walk around the expected margin does not: on quarters its sigma is 17.6 after 17.8.)
 */
export const fitted: {
  readonly nbaUntil2019: Fitted;
  readonly nbaSince2020: Fitted;
  readonly womensCollege: Pick<Fitted, 'withoutPrior'>;
} = {
  nbaUntil2019: {
    withoutPrior: { homeEdge: 3.9633, spreadWeight: 0, possession: 0.4555, sigma: 18.1615, endgameSeconds: 19.322 },
    withPrior: { homeEdge: 0.3072, spreadWeight: 1.8209, possession: 0.4832, sigma: 19.7615, endgameSeconds: 11.158 },
  },
  nbaSince2020: {
    withoutPrior: { homeEdge: 2.5787, spreadWeight: 0, possession: 0.4555, sigma: 17.9957, endgameSeconds: 19.322 },
    withPrior: { homeEdge: -0.1692, spreadWeight: 1.6351, possession: 0.4832, sigma: 19.3621, endgameSeconds: 11.158 },
  },
  womensCollege: {
    withoutPrior: { homeEdge: 4.3156, spreadWeight: 0, possession: 0.3205, sigma: 12.9747, endgameSeconds: 35.316 },
  },
};
