import { type Judged } from './score.js';

/** Of the chances between two tenths: how many, their mean, and how often the home team won. */
export interface ReliabilityBin {
  readonly from: number;
  readonly to: number;
  readonly rows: number;
  readonly predicted: number | null;
  readonly observed: number | null;
}

const bins = 10;

export const reliabilityOf = (judged: readonly Judged[]): readonly ReliabilityBin[] => {
  const sums = Array.from({ length: bins }, () => ({ rows: 0, chances: 0, wins: 0 }));
  for (const { chance, won } of judged) {
    const bin = sums[Math.min(bins - 1, Math.floor(chance * bins))];
    if (!bin) continue;
    bin.rows += 1;
    bin.chances += chance;
    bin.wins += Number(won);
  }
  return sums.map(({ rows, chances, wins }, index) => ({
    from: index / bins,
    to: (index + 1) / bins,
    rows,
    predicted: rows > 0 ? chances / rows : null,
    observed: rows > 0 ? wins / rows : null,
  }));
};
