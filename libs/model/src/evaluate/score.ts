/** A chance and what came of it. */
export interface Judged {
  readonly chance: number;
  readonly won: boolean;
  readonly gameKey: string;
}

export interface Score {
  readonly rows: number;
  /** Mean squared error of the chances. */
  readonly brier: number;
  /** Mean of minus the logarithm of the chance given to what happened, clipped to [0.001, 0.999]. */
  readonly logLoss: number;
}

const leastChance = 0.001;
const clipped = (chance: number): number => Math.min(1 - leastChance, Math.max(leastChance, chance));

export const brierOf = ({ chance, won }: Judged): number => (chance - Number(won)) ** 2;
const lossOf = ({ chance, won }: Judged): number => -Math.log(clipped(won ? chance : 1 - chance));

const meanOf = (values: readonly Judged[], of: (value: Judged) => number): number =>
  values.reduce((sum, value) => sum + of(value), 0) / values.length;

/** Null where there is nothing to score. */
export const scoreOf = (judged: readonly Judged[]): Score | null =>
  judged.length === 0 ? null : { rows: judged.length, brier: meanOf(judged, brierOf), logLoss: meanOf(judged, lossOf) };

/** How much better (below zero) one set of chances is than another of the same moments. */
export interface PairedDifference {
  readonly brier: number;
  /** By games: moments of one game are not independent. */
  readonly standardError: number;
}

export const pairedDifference = (ours: readonly Judged[], others: readonly Judged[]): PairedDifference => {
  const games = new Map<string, { sum: number; rows: number }>();
  for (const [index, one] of ours.entries()) {
    const other = others[index];
    if (!other) continue;
    const game = games.get(one.gameKey) ?? { sum: 0, rows: 0 };
    games.set(one.gameKey, { sum: game.sum + brierOf(one) - brierOf(other), rows: game.rows + 1 });
  }
  const all = [...games.values()];
  const rows = all.reduce((sum, game) => sum + game.rows, 0);
  const brier = all.reduce((sum, game) => sum + game.sum, 0) / rows;
  const squares = all.reduce((sum, game) => sum + (game.sum - brier * game.rows) ** 2, 0);
  return { brier, standardError: Math.sqrt(squares) / rows };
};
