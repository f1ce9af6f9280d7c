/** Possessions (of both teams) after which what happened counts half as much. No standard exists: this one is ours. */
export const momentumHalfLife = 8;

const fading = 0.5 ** (1 / momentumHalfLife);

/** Weighted points (home less away) and the weight of the possessions they came in. */
export interface Momentum {
  readonly points: number;
  readonly weight: number;
  /** How many possessions have been counted. */
  readonly possessions: number;
}

export const noMomentum: Momentum = { points: 0, weight: 0, possessions: 0 };

/** After `net` points (home less away) on the last of so many possessions. A count that goes back counts as none new. */
export const carry = (momentum: Momentum, possessions: number, net: number): Momentum => {
  const begun = Math.max(0, possessions - momentum.possessions);
  if (begun === 0) return net === 0 ? momentum : { ...momentum, points: momentum.points + net };
  const faded = fading ** begun;
  const newWeight = (1 - faded) / (1 - fading);
  return {
    points: momentum.points * faded + net,
    weight: momentum.weight * faded + newWeight,
    possessions: momentum.possessions + begun,
  };
};

/**
 * Exponentially weighted average of the points per possession, home less away (so 0.3 says that the home team has
 * lately gained 0.3 points per possession of either team); 0 before the first possession.
 */
export const momentumOf = ({ points, weight }: Momentum): number => (weight > 0 ? points / weight : 0);
