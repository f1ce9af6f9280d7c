import { type BrownianParameters, fittedParameters, normalCdf } from '@pbp/domain';
import { describeWith } from '@pbp/testing';
import { fitModels } from './fit-models.js';
import { fitParameters } from './maximum-likelihood.js';
import { foldOf, type Observation } from './observation.js';
import { solve } from './solve.js';
import { readTrainingData } from './training-data.js';

/** Numbers that are as good as random and always the same. */
const lottery = function* (seed: number): Generator<number, never> {
  for (let state = seed; ;) {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    yield state / 2 ** 32;
  }
};

const truth: BrownianParameters = { homeEdge: 4, spreadWeight: 1.5, possession: 0.8, sigma: 18, endgameSeconds: 60 };

const drawn = (count: number): readonly Observation[] => {
  const numbers = lottery(7);
  const next = (): number => numbers.next().value;
  return Array.from({ length: count }, (_, index) => {
    const margin = Math.round((next() - 0.5) * 40);
    const seconds = Math.ceil(next() ** 3 * 2880);
    const favour = Math.round((next() - 0.5) * 16);
    const ball = next() < 0.5 ? 1 : -1;
    const share = seconds / 2880;
    const expected = margin + (truth.homeEdge + truth.spreadWeight * favour) * share + truth.possession * ball;
    const chance = normalCdf(expected / (truth.sigma * Math.sqrt((seconds + truth.endgameSeconds) / 2880)));
    return { gameKey: String(index), margin, seconds, length: 2880, favour, ball, won: next() < chance };
  });
};

describe('the fit', () => {
  const start: BrownianParameters = { homeEdge: 0, spreadWeight: 0, possession: 0, sigma: 12, endgameSeconds: 10 };
  const all = ['homeEdge', 'spreadWeight', 'possession', 'sigma', 'endgameSeconds'] as const;

  it('finds the parameters that made the games', () => {
    const found = fitParameters(drawn(60_000), start, all);
    expect(found.homeEdge).toBeCloseTo(truth.homeEdge, 0);
    expect(found.spreadWeight).toBeCloseTo(truth.spreadWeight, 0);
    expect(Math.abs(found.possession - truth.possession)).toBeLessThan(0.2);
    expect(Math.abs(found.sigma - truth.sigma)).toBeLessThan(1);
    expect(Math.abs(found.endgameSeconds - truth.endgameSeconds)).toBeLessThan(20);
  });
  it('leaves alone what is not free, and says the same twice', () => {
    const observations = drawn(5_000);
    const found = fitParameters(observations, start, ['homeEdge']);
    expect({ ...found, homeEdge: 0 }).toEqual(start);
    expect(fitParameters(observations, start, all)).toEqual(fitParameters(observations, start, all));
  });
  it('solves its equations', () => {
    const [x, y] = solve(
      [
        [2, 1],
        [1, 3],
      ],
      [5, 10],
    );
    expect(x).toBeCloseTo(1, 12);
    expect(y).toBeCloseTo(3, 12);
  });
  it.each([
    ['nba-0021400007', 0],
    ['wcbb-401468166', 1],
  ])('puts %s into fold %i, by the first digit of its MD5', (gameKey, fold) => expect(foldOf(gameKey)).toBe(fold));
});

describeWith(
  'WIN_PROBABILITY_DIR',
  'a folder with fit_nba_states.csv.gz and its sisters',
  'the committed parameters',
  (dir) => {
    it('are what the fit gives', async () => {
      const models = fitModels(await readTrainingData(dir));
      const pairs = [
        [models.nbaUntil2019.withoutPrior, fittedParameters.nbaUntil2019.withoutPrior],
        [models.nbaUntil2019.withPrior, fittedParameters.nbaUntil2019.withPrior],
        [models.nbaSince2020.withoutPrior, fittedParameters.nbaSince2020.withoutPrior],
        [models.nbaSince2020.withPrior, fittedParameters.nbaSince2020.withPrior],
        [models.womensCollege.withoutPrior, fittedParameters.womensCollege.withoutPrior],
      ] as const;
      for (const [found, committed] of pairs) {
        expect(found.homeEdge).toBeCloseTo(committed.homeEdge, 3);
        expect(found.spreadWeight).toBeCloseTo(committed.spreadWeight, 3);
        expect(found.possession).toBeCloseTo(committed.possession, 3);
        expect(found.sigma).toBeCloseTo(committed.sigma, 3);
        expect(found.endgameSeconds).toBeCloseTo(committed.endgameSeconds, 2);
      }
    }, 600_000);
  },
);
