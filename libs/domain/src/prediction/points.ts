const [least, most] = [10, 100];

/** Points of a right answer to which the model gave that chance (0..1): 10 of a sure one, 100 of one in ten or less. */
export const pointsFor = (chance: number): number => Math.min(most, Math.max(least, Math.round(least / chance)));
