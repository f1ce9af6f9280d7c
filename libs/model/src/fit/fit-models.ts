import { type BrownianParameters } from '@pbp/domain';
import { fitParameters, type ParameterName } from './maximum-likelihood.js';
import { type Observation } from './observation.js';
import { quarterObservations, type TrainingData } from './training-data.js';

export interface FittedPair {
  readonly withoutPrior: BrownianParameters;
  readonly withPrior: BrownianParameters;
}

export interface FittedModels {
  readonly nbaUntil2019: FittedPair;
  readonly nbaSince2020: FittedPair;
  readonly womensCollege: Pick<FittedPair, 'withoutPrior'>;
}

/** Where every fit begins; any sensible place ends at the same one. */
const start: BrownianParameters = { homeEdge: 3, spreadWeight: 0, possession: 0.4, sigma: 18, endgameSeconds: 20 };

const withoutLine: readonly ParameterName[] = ['homeEdge', 'possession', 'sigma', 'endgameSeconds'];
const withLine: readonly ParameterName[] = [...withoutLine, 'spreadWeight'];

/** What the margins after three quarters can tell; who has the ball and how games end they cannot. */
const onQuarters: readonly ParameterName[] = ['homeEdge', 'sigma'];
const onQuartersWithLine: readonly ParameterName[] = [...onQuarters, 'spreadWeight'];

const pairOf = (observations: readonly Observation[]): FittedPair => ({
  withoutPrior: fitParameters(observations, start, withoutLine),
  withPrior: fitParameters(observations, { ...start, spreadWeight: 1.8 }, withLine),
});

const oldEra = { from: 2015, until: 2019 };
const newEra = { from: 2020, until: Number.POSITIVE_INFINITY };

/**
 * Parameters of the old era carried to the new one: both eras are fitted on quarters alike, and what that changes
 * (points of home edge; sigma and the weight of the line as ratios) is what changes.
 */
const carriedOver = (
  parameters: BrownianParameters,
  { quarters }: TrainingData,
  free: readonly ParameterName[],
): BrownianParameters => {
  const usesLine = free.includes('spreadWeight');
  const fitEra = ({ from, until }: typeof oldEra): BrownianParameters => {
    const observations = quarterObservations(quarters, from, until);
    const known = observations.filter(({ favour }) => !Number.isNaN(favour));
    const lineless = observations.map((each) => ({ ...each, favour: 0 }));
    return fitParameters(usesLine ? known : lineless, parameters, free);
  };
  const [before, now] = [fitEra(oldEra), fitEra(newEra)];
  return {
    ...parameters,
    homeEdge: parameters.homeEdge + now.homeEdge - before.homeEdge,
    sigma: (parameters.sigma * now.sigma) / before.sigma,
    spreadWeight: usesLine ? (parameters.spreadWeight * now.spreadWeight) / before.spreadWeight : 0,
  };
};

/**
 * All parameters by maximum likelihood from the fit half of the games. The last two minutes count a second time, in
 * steps of 5 s: without them the many quiet rows before would settle how games end.
 */
export const fitModels = (data: TrainingData): FittedModels => {
  const nbaUntil2019 = pairOf([...data.nba, ...data.nbaEndgame]);
  const womensCollege = [...data.womensCollege, ...data.womensCollegeEndgame];
  return {
    nbaUntil2019,
    nbaSince2020: {
      withoutPrior: carriedOver(nbaUntil2019.withoutPrior, data, onQuarters),
      withPrior: carriedOver(nbaUntil2019.withPrior, data, onQuartersWithLine),
    },
    womensCollege: { withoutPrior: fitParameters(womensCollege, start, withoutLine) },
  };
};
