import { normalCdf } from '../../win-probability/normal.js';
import { type Spread } from './margin-model.js';

/** The chances of a number above and below a line that it cannot be. */
export const overOrUnder = (
  { mean, deviation }: Spread,
  line: number,
): { readonly over: number; readonly under: number } => {
  const under = normalCdf((line - mean) / deviation);
  return { over: 1 - under, under };
};
