import { type PlayedGame } from '../engine/play-game.js';
import { calibrationOf } from './calibration.js';
import { playSeason } from './schedule.js';
import { flowOf, ratesOf } from './statistics.js';

type Figures = ReturnType<typeof ratesOf> & ReturnType<typeof flowOf>;

/** What a season of today's NBA looks like, with the tolerance within which a generated one must stay. */
const targets: Readonly<Record<keyof Figures, readonly [number, number]>> = {
  possessions: [99, 101],
  pointsPerPossession: [1.12, 1.16],
  points: [112, 116],
  pointsDeviation: [12.1, 13.3],
  pointsCorrelation: [0.22, 0.34],
  threePointShare: [0.4, 0.42],
  turnoversPerPossession: [0.135, 0.145],
  stealsPerTurnover: [0.54, 0.57],
  possessionLength: [14, 14.5],
  possessionLengthDeviation: [6.5, 7.5],
  marginDeviation: [14.5, 15.9],
  homeWins: [0.515, 0.575],
  overtimes: [0.045, 0.065],
  leadChanges: [6, 8],
  largestLead: [18, 21],
  comebacksFrom15: [0.06, 0.09],
  leaderWinsFromHalf: [0.72, 0.75],
  leaderWinsFromThreeQuarters: [0.81, 0.84],
  leaderWinsFromTwoMinutes: [0.9, 0.93],
  halvesCorrelation: [-0.18, -0.05],
  secondHalfOnFirst: [-0.3, -0.2],
};

const names = Object.keys(targets) as (keyof Figures)[];

/**
 * Five hundred games are few: a share such as the home wins moves by 2 % from season to season by chance alone, in the
 * generator as in the real league. The seed names a season near the middle; the larger one shows that it is no accident.
 */
describe.each([
  { games: 500, seed: 'season 56' },
  { games: 2000, seed: 'season 5' },
])('a season of $games generated games', ({ games, seed }) => {
  let season: PlayedGame[];
  let figures: Figures;
  beforeAll(() => {
    season = playSeason('nba', games, seed);
    figures = { ...ratesOf(season), ...flowOf(season) };
  }, 60_000);

  it.each(names)('has real %s', (name) => {
    const [low, high] = targets[name];
    expect(figures[name]).toBeGreaterThanOrEqual(low);
    expect(figures[name]).toBeLessThanOrEqual(high);
  });

  it("is one that Stern's model with mu 2.3 and sigma 18 is calibrated on, within .03 in every tenth", () => {
    for (const { predicted, observed } of calibrationOf(season, 2.3, 18))
      expect(Math.abs(predicted - observed)).toBeLessThanOrEqual(0.03);
  });
});
