import { type BrownianParameters, normalCdf, normalDensity } from '@pbp/domain';
import { type Observation } from './observation.js';
import { solve } from './solve.js';

export type ParameterName = keyof BrownianParameters;

const surest = 1e-9;

const zOf = (of: Observation, { homeEdge, spreadWeight, possession, sigma, endgameSeconds }: BrownianParameters) => {
  const share = of.seconds / of.length;
  const deviation = sigma * Math.sqrt((of.seconds + endgameSeconds) / of.length);
  const expected = of.margin + (homeEdge + spreadWeight * of.favour) * share + possession * of.ball;
  return { z: expected / deviation, share, deviation };
};

const chanceOf = (z: number): number => Math.min(1 - surest, Math.max(surest, normalCdf(z)));

const logLikelihood = (observations: readonly Observation[], parameters: BrownianParameters): number =>
  observations.reduce((sum, each) => {
    const chance = chanceOf(zOf(each, parameters).z);
    return sum + Math.log(each.won ? chance : 1 - chance);
  }, 0);

const all: readonly ParameterName[] = ['homeEdge', 'spreadWeight', 'possession', 'sigma', 'endgameSeconds'];

/** How z moves with each parameter, in the order of `all`. */
const slopesOf = (of: Observation, parameters: BrownianParameters) => {
  const { z, share, deviation } = zOf(of, parameters);
  const slopes: readonly number[] = [
    share / deviation,
    (of.favour * share) / deviation,
    of.ball / deviation,
    -z / parameters.sigma,
    -z / (2 * (of.seconds + parameters.endgameSeconds)),
  ];
  return { z, slopes };
};

/** The scoring step: the gradient of the log-likelihood through the inverse of the expected information. */
const stepFrom = (
  observations: readonly Observation[],
  parameters: BrownianParameters,
  free: readonly ParameterName[],
): readonly number[] => {
  const places = free.map((name) => all.indexOf(name));
  const size = places.length;
  // Hundreds of thousands of observations, twenty-five products each: numbers in a row, counted by hand.
  const information = new Float64Array(size * size);
  const gradient = new Float64Array(size);
  for (const each of observations) {
    const { z, slopes } = slopesOf(each, parameters);
    const chance = chanceOf(z);
    const density = normalDensity(z);
    const certainty = 1 / (chance * (1 - chance));
    const pull = (Number(each.won) - chance) * density * certainty;
    const weight = density * density * certainty;
    for (let i = 0; i < size; i++) {
      const slope = slopes[places[i] ?? 0] ?? 0;
      gradient[i] = (gradient[i] ?? 0) + pull * slope;
      for (let j = 0; j < size; j++) {
        const cell = i * size + j;
        information[cell] = (information[cell] ?? 0) + weight * slope * (slopes[places[j] ?? 0] ?? 0);
      }
    }
  }
  const rows = free.map((_, i) => [...information.subarray(i * size, (i + 1) * size)]);
  return solve(rows, [...gradient]);
};

const leastSigma = 1;
const leastEndgame = 0.5;

const moved = (
  from: BrownianParameters,
  free: readonly ParameterName[],
  step: readonly number[],
  share: number,
): BrownianParameters => {
  const next = { ...from };
  for (const [index, name] of free.entries()) next[name] = from[name] + share * (step[index] ?? 0);
  return {
    ...next,
    sigma: Math.max(leastSigma, next.sigma),
    endgameSeconds: Math.max(leastEndgame, next.endgameSeconds),
  };
};

const mostSteps = 30;
const smallestShare = 1e-3;
const enough = 1e-6;

/** The largest share of the step that does not lose likelihood; null where none does. */
const climb = (
  observations: readonly Observation[],
  from: { readonly parameters: BrownianParameters; readonly likelihood: number },
  free: readonly ParameterName[],
) => {
  const step = stepFrom(observations, from.parameters, free);
  for (let share = 1; share > smallestShare; share /= 2) {
    const parameters = moved(from.parameters, free, step, share);
    const likelihood = logLikelihood(observations, parameters);
    if (likelihood >= from.likelihood) return { parameters, likelihood };
  }
  return null;
};

/**
 * The likeliest values of the free parameters, the others held. Fisher scoring with halved steps: deterministic, the
 * same observations give the same digits.
 */
export const fitParameters = (
  observations: readonly Observation[],
  start: BrownianParameters,
  free: readonly ParameterName[],
): BrownianParameters => {
  let now = { parameters: start, likelihood: logLikelihood(observations, start) };
  for (let step = 0; step < mostSteps; step++) {
    const next = climb(observations, now, free);
    if (!next) break;
    const gained = next.likelihood - now.likelihood;
    now = next;
    if (gained < enough) break;
  }
  return now.parameters;
};
