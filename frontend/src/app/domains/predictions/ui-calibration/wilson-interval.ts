/** The 97.5th percentile of the normal distribution: intervals of 95 %. */
const z = 1.96;

export interface Interval {
  readonly low: number;
  readonly high: number;
}

/**
 * Where the true share may lie of which `came` of `n` (at least one) were seen, 0..1, by 95 %.
 * Source: E. Wilson, Probable Inference, the Law of Succession, and Statistical Inference, JASA 22 (1927), 209-212.
 */
export const wilsonInterval = (came: number, n: number): Interval => {
  const share = came / n;
  const middle = (share + z ** 2 / (2 * n)) / (1 + z ** 2 / n);
  const half = (z / (1 + z ** 2 / n)) * Math.sqrt((share * (1 - share)) / n + z ** 2 / (4 * n ** 2));
  return { low: Math.max(0, middle - half), high: Math.min(1, middle + half) };
};
