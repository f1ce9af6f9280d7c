/**
 * One parameter set of the model `Phi((m + d u + k q) / (sigma sqrt((t + t0) / T)))`: margin m, seconds to go t, those
 * of regulation T, u = t / T, ball q (+1 home, -1 away, 0 nobody's).
 */
export interface BrownianParameters {
  /** d without a prior, and what a spread leaves to it: points the home team gains over a whole game. */
  readonly homeEdge: number;
  /** Points of d for every point by which the market favours the home team; 0 where no spread is used. */
  readonly spreadWeight: number;
  /** k: what having the ball is worth, in points. */
  readonly possession: number;
  /** Standard deviation, in points, of the random walk over a whole game. */
  readonly sigma: number;
  /** t0: seconds added to the clock in the variance; without them the model is far too sure in the last ten. */
  readonly endgameSeconds: number;
}

/** A league's (and era's) parameters: how it is known before the game who is better changes all of them. */
export interface WinProbabilityModel {
  readonly name: string;
  /** T */
  readonly regulationSeconds: number;
  readonly withoutPrior: BrownianParameters;
  readonly withPrior: BrownianParameters;
}

/** What was known before the game. */
export type Pregame =
  | { readonly kind: 'unknown'; readonly neutralSite?: boolean }
  /** Points by which the home team is favoured: the betting line with its sign turned. */
  | { readonly kind: 'spread'; readonly homeFavouredBy: number; readonly neutralSite?: boolean }
  /** Somebody's chance of the home team before the game, 0..1. */
  | { readonly kind: 'chance'; readonly home: number };
