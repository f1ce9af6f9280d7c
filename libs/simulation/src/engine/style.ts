import { type BasketballLeagueId } from '@pbp/domain';
import { type PossessionStart, type Zone } from './happening.js';

export interface ZoneRates {
  readonly share: number;
  readonly make: number;
  readonly assisted: number;
  readonly blocked: number;
  readonly andOne: number;
  /** Offensive rebounds of its misses, team rebounds included. */
  readonly offensiveRebound: number;
}

export type ShotZone = Exclude<Zone, 'heave'>;

/** How a league plays: rules that shape the flow, and rates. */
export interface Style {
  readonly shotClock: number;
  readonly shortShotClock: number;
  readonly foulsToLeave: number;
  /** Team fouls in a period from which every foul gives free throws; `oneAndOneFrom` only where the league has it. */
  readonly bonus: { readonly twoFrom: number; readonly oneAndOneFrom?: number; readonly lastTwoMinutes: boolean };
  readonly timeouts: number;
  /** Clock readings (seconds left) after which the next dead ball is a television timeout, and who pays for it. */
  readonly television: { readonly at: readonly number[]; readonly charged: boolean };
  /** Moves every mean length of a possession; below 1 is faster than the NBA. */
  readonly slowness: number;
  /** Added to every make rate. */
  readonly touch: number;
  readonly zones: Readonly<Record<ShotZone, ZoneRates>>;
  readonly turnover: number;
  readonly shootingFoul: number;
  readonly personalFoul: number;
  readonly freeThrow: number;
  /** Points by which the home team is better than its rating. */
  readonly homeEdge: number;
  readonly possessionsInGame: number;
  readonly reviews: number;
}

/** Shares and rates of today's NBA: the zones of 2018-19 scaled to the percentages of 2024-25. */
const zones: Style['zones'] = {
  rim: { share: 0.325, make: 0.646, assisted: 0.585, blocked: 0.105, andOne: 0.091, offensiveRebound: 0.4 },
  floater: { share: 0.128, make: 0.418, assisted: 0.46, blocked: 0.116, andOne: 0.08, offensiveRebound: 0.35 },
  midRange: { share: 0.088, make: 0.43, assisted: 0.425, blocked: 0.036, andOne: 0.04, offensiveRebound: 0.265 },
  longTwo: { share: 0.042, make: 0.405, assisted: 0.5, blocked: 0.015, andOne: 0.017, offensiveRebound: 0.21 },
  cornerThree: { share: 0.107, make: 0.38, assisted: 0.92, blocked: 0.008, andOne: 0.011, offensiveRebound: 0.245 },
  aboveTheBreak: { share: 0.31, make: 0.352, assisted: 0.82, blocked: 0.008, andOne: 0.011, offensiveRebound: 0.245 },
};

const nba: Style = {
  shotClock: 24,
  shortShotClock: 14,
  foulsToLeave: 6,
  bonus: { twoFrom: 5, lastTwoMinutes: true },
  timeouts: 7,
  television: { at: [420, 180], charged: true },
  slowness: 0.981,
  touch: -0.006,
  zones,
  turnover: 0.1275,
  shootingFoul: 0.0575,
  personalFoul: 0.062,
  freeThrow: 0.78,
  homeEdge: 2.05,
  possessionsInGame: 100,
  reviews: 2.4,
};

const college: Style = {
  ...nba,
  shotClock: 30,
  shortShotClock: 20,
  foulsToLeave: 5,
  timeouts: 4,
  slowness: 1.16,
  touch: -0.035,
  turnover: 0.145,
  personalFoul: 0.075,
  freeThrow: 0.715,
  homeEdge: 3.5,
  possessionsInGame: 70,
  reviews: 1,
};

export const styles: Readonly<Record<BasketballLeagueId, Style>> = {
  nba,
  wnba: {
    ...nba,
    timeouts: 5,
    television: { at: [300], charged: false },
    touch: -0.055,
    turnover: 0.135,
    homeEdge: 2.5,
    possessionsInGame: 80,
  },
  'mens-college-basketball': {
    ...college,
    bonus: { oneAndOneFrom: 7, twoFrom: 10, lastTwoMinutes: false },
    television: { at: [960, 720, 480, 240], charged: false },
  },
  'womens-college-basketball': {
    ...college,
    touch: -0.075,
    turnover: 0.17,
    bonus: { twoFrom: 5, lastTwoMinutes: false },
    television: { at: [300], charged: false },
  },
};

/** Seconds to the first action of a possession by how it began: mean and spread of the drawn normal. */
export const firstAction: Readonly<Record<PossessionStart, { readonly mean: number; readonly deviation: number }>> = {
  madeShot: { mean: 16.1, deviation: 5.6 },
  madeFreeThrow: { mean: 14.6, deviation: 5.8 },
  defensiveRebound: { mean: 9.6, deviation: 6.4 },
  teamRebound: { mean: 12.8, deviation: 6 },
  steal: { mean: 6.2, deviation: 6.4 },
  deadBallTurnover: { mean: 13.4, deviation: 6 },
  periodStart: { mean: 15.5, deviation: 5 },
  jumpBall: { mean: 13.5, deviation: 6 },
};
