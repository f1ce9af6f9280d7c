import { type PlayedGame } from '../engine/play-game.js';
import { mean, normalDistribution } from './algebra.js';
import { marginAfter } from './flow.js';

export interface Bin {
  readonly predicted: number;
  readonly observed: number;
  readonly rows: number;
}

const regulation = 2880;
const everySeconds = 30;
const moments = Array.from({ length: regulation / everySeconds - 1 }, (_, i) => (i + 1) * everySeconds);

/** Stern's model (JASA 89, 1994): P(home wins) from the margin and the share of the game left. */
export const stern = (margin: number, shareLeft: number, mu: number, sigma: number): number =>
  normalDistribution((margin + mu * shareLeft) / (sigma * Math.sqrt(shareLeft)));

/** Predicted against observed home wins in ten bins, a row every 30 seconds of regulation. */
export const calibrationOf = (games: readonly PlayedGame[], mu: number, sigma: number): Bin[] => {
  const bins = Array.from({ length: 10 }, () => ({ predicted: [] as number[], won: [] as number[] }));
  for (const game of games) {
    const won = game.score.home > game.score.away ? 1 : 0;
    marginAfter(game, ...moments).forEach((margin, i) => {
      const predicted = stern(margin, 1 - (moments[i] ?? 0) / regulation, mu, sigma);
      const bin = bins[Math.min(9, Math.floor(predicted * 10))];
      bin?.predicted.push(predicted);
      bin?.won.push(won);
    });
  }
  return bins.map(({ predicted, won }) => ({ predicted: mean(predicted), observed: mean(won), rows: won.length }));
};
