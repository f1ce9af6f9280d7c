import { normalDistribution } from '../season/algebra.js';

/**
 * P(home wins) by the drift model of the project's anchor figures: Phi((m + s u) / (sigma sqrt(u + u0))), with the
 * pre-game spread s as drift, u the share of regulation left (of an overtime: of regulation's length).
 */
export const homeWinProbability = (
  margin: number,
  spread: number,
  secondsLeft: number,
  regulationSeconds: number,
): number => {
  const share = secondsLeft / regulationSeconds;
  const settled = secondsLeft <= 0 && margin !== 0;
  if (settled) return margin > 0 ? 1 : 0;
  const probability = normalDistribution((margin + spread * share) / (18 * Math.sqrt(share + 0.004)));
  return Math.round(Math.min(0.999, Math.max(0.001, probability)) * 1000) / 1000;
};
