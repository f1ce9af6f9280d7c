export const mean = (values: readonly number[]): number =>
  values.reduce((sum, value) => sum + value, 0) / values.length;

export const covariance = (a: readonly number[], b: readonly number[]): number => {
  const [meanA, meanB] = [mean(a), mean(b)];
  return mean(a.map((value, index) => (value - meanA) * ((b[index] ?? 0) - meanB)));
};

export const deviation = (values: readonly number[]): number => Math.sqrt(covariance(values, values));

export const correlation = (a: readonly number[], b: readonly number[]): number =>
  covariance(a, b) / (deviation(a) * deviation(b));

/** Least squares of `y` on two variables and a constant: the two slopes. */
export const slopes = (y: readonly number[], a: readonly number[], b: readonly number[]): readonly [number, number] => {
  const [aa, bb, ab] = [covariance(a, a), covariance(b, b), covariance(a, b)];
  const [ay, by] = [covariance(a, y), covariance(b, y)];
  const determinant = aa * bb - ab * ab;
  return [(ay * bb - by * ab) / determinant, (by * aa - ay * ab) / determinant];
};

/** The standard normal distribution function (Abramowitz and Stegun 7.1.26, error below 1.5e-7). */
export const normalDistribution = (z: number): number => {
  const t = 1 / (1 + (0.3275911 * Math.abs(z)) / Math.SQRT2);
  const polynomial = t * (0.254829592 + t * (-0.284496736 + t * (1.421413741 + t * (-1.453152027 + t * 1.061405429))));
  const tail = 1 - polynomial * Math.exp((-z * z) / 2);
  return z >= 0 ? (1 + tail) / 2 : (1 - tail) / 2;
};
