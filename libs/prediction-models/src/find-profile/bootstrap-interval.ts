/** Between these the mean lies, with a confidence of 95 %. */
export interface Interval {
  readonly low: number;
  readonly high: number;
}

const resamples = 1_000;
const [lowest, highest] = [0.025, 0.975];

/** A small generator of random numbers (mulberry32), 0..1: the same seed gives the same. */
const randomOf = (seed: number) => (): number => {
  seed = (seed + 0x6d2b79f5) | 0;
  let t = Math.imul(seed ^ (seed >>> 15), 1 | seed);
  t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
  return ((t ^ (t >>> 14)) >>> 0) / 2 ** 32;
};

const resampledMean = (values: readonly number[], random: () => number): number => {
  let sum = 0;
  for (let n = 0; n < values.length; n++) sum += values[Math.floor(random() * values.length)] ?? 0;
  return sum / values.length;
};

/**
 * How far the mean of such values may be from the one that was seen: what 95 % of a thousand samples of the same values
 * have. The same values and seed give the same. Null for fewer than two, which tell nothing of it.
 * Source: B. Efron, Bootstrap Methods: Another Look at the Jackknife, Annals of Statistics 7 (1979), 1-26.
 */
export const bootstrapInterval = (values: readonly number[], seed: number): Interval | null => {
  if (values.length < 2) return null;
  const random = randomOf(seed);
  const means = Array.from({ length: resamples }, () => resampledMean(values, random)).toSorted((a, b) => a - b);
  const at = (share: number): number => means[Math.round(share * (resamples - 1))] ?? 0;
  return { low: at(lowest), high: at(highest) };
};
