/**
 * The standard normal distribution function. Abramowitz & Stegun, Handbook of Mathematical Functions (1964), 7.1.26
 * for the error function: absolute error below 1.5e-7.
 */
export const normalCdf = (z: number): number => {
  const x = Math.abs(z) / Math.SQRT2;
  const t = 1 / (1 + 0.3275911 * x);
  const series = t * (0.254829592 + t * (-0.284496736 + t * (1.421413741 + t * (-1.453152027 + t * 1.061405429))));
  const tail = 0.5 * series * Math.exp(-x * x);
  return z < 0 ? tail : 1 - tail;
};
