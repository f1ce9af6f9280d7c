const brier = (chance: number, came: boolean): number => (chance - (came ? 1 : 0)) ** 2;

/** A question's worth: how far one can be from the truth, by a hundred. */
const scale = 100;

/**
 * How much nearer to the truth a fan was than the model about one answer, -100..100: a hundred times the model's Brier
 * score less the fan's. Who copies the model has 0; of an easy question there is next to nothing to be had.
 * Source: G. Brier, Verification of Forecasts Expressed in Terms of Probability, Monthly Weather Review 78 (1950), 1-3.
 */
export const skillOf = (fan: number, model: number, came: boolean): number =>
  scale * (brier(model, came) - brier(fan, came));
