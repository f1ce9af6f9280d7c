const numerator = [
  3.52624965998911e-2, 0.700383064443688, 6.37396220353165, 33.912866078383, 112.079291497871, 221.213596169931,
  220.206867912376,
];
const denominator = [
  8.83883476483184e-2, 1.75566716318264, 16.064177579207, 86.7807322029461, 296.564248779674, 637.333633378831,
  793.826512519948, 440.413735824752,
];

const polynomial = (coefficients: readonly number[], x: number): number =>
  coefficients.reduce((sum, coefficient) => sum * x + coefficient, 0);

const rootOfTwoPi = Math.sqrt(2 * Math.PI);

/** Where the rational approximation gives way to the continued fraction. */
const farOut = 7.07106781186547;

const continuedFraction = (x: number): number => x + 1 / (x + 2 / (x + 3 / (x + 4 / (x + 0.65))));

const tailBeyond = (x: number): number => {
  const density = Math.exp((-x * x) / 2);
  if (x < farOut) return (density * polynomial(numerator, x)) / polynomial(denominator, x);
  return density / (continuedFraction(x) * rootOfTwoPi);
};

/** The density of the standard normal distribution at z. */
export const normalDensity = (z: number): number => Math.exp((-z * z) / 2) / rootOfTwoPi;

/**
 * The standard normal distribution function, to about 1e-14. J. Hart, Computer Approximations (1968), algorithm 5666,
 * as given by G. West, Better Approximations to Cumulative Normal Functions, Wilmott (May 2005).
 */
export const normalCdf = (z: number): number => (z > 0 ? 1 - tailBeyond(z) : tailBeyond(-z));

const mostSteps = 100;

/**
 * The z at which the distribution function is p; infinite at 0 and 1. Newton's method from zero: the function is
 * concave on the side it walks, so that no step can pass the root.
 */
export const normalQuantile = (p: number): number => {
  if (p > 0.5) return -normalQuantile(1 - p);
  if (!(p > 0)) return Number.NEGATIVE_INFINITY;
  let z = 0;
  for (let step = 0; step < mostSteps; step++) {
    const move = (normalCdf(z) - p) / normalDensity(z);
    z -= move;
    if (Math.abs(move) < 1e-13) break;
  }
  return z;
};
