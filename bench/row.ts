/**
 * One line of a benchmark: our figure beside the bare thing's, from the same run. `bare` and `ratio` are null where the
 * goal is a limit of its own, `ours` and `ok` where this machine lacks what the measurement needs.
 */
export interface Row {
  readonly row: string;
  readonly unit: string;
  readonly ours: number | null;
  readonly bare: number | null;
  readonly ratio: number | null;
  /** "<= 1.1x", ">= 0.9x", "<= 20 ms". */
  readonly goal: string;
  readonly ok: boolean | null;
}

export type Group = () => Promise<readonly Row[]>;

export const quantile = (values: readonly number[], q: number): number => {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.floor(q * sorted.length))] ?? Number.NaN;
};

export const median = (values: readonly number[]): number => quantile(values, 0.5);

export interface Rounds {
  readonly ours: readonly number[];
  readonly bare: readonly number[];
}

/** Runs both sides in turn, the first of each round changing, so that a drift of the machine meets both alike. */
export const alternate = async (
  rounds: number,
  ours: () => Promise<number> | number,
  bare: () => Promise<number> | number,
): Promise<Rounds> => {
  const result = { ours: [] as number[], bare: [] as number[] };
  for (let round = 0; round < rounds; round++) {
    const first = round % 2 === 0;
    if (first) result.ours.push(await ours());
    result.bare.push(await bare());
    if (!first) result.ours.push(await ours());
  }
  return result;
};

/** Milliseconds that `work` takes. */
export const timed = async (work: () => unknown): Promise<number> => {
  const start = performance.now();
  await work();
  return performance.now() - start;
};

/** The ratio is the median of the rounds' own ratios, which a drift of the machine touches least. */
const ratioOf = ({ ours, bare }: Rounds): number => median(ours.map((value, i) => value / (bare[i] ?? Number.NaN)));

const ratioRow = (row: string, unit: string, rounds: Rounds, goal: string, meets: (ratio: number) => boolean): Row => {
  const ratio = ratioOf(rounds);
  return { row, unit, ours: median(rounds.ours), bare: median(rounds.bare), ratio, goal, ok: meets(ratio) };
};

/** A cost: ours may take at most `most` times the bare thing. */
export const costRow = (row: string, unit: string, rounds: Rounds, most: number): Row =>
  ratioRow(row, unit, rounds, `<= ${most}x`, (ratio) => ratio <= most);

/** A rate: ours must reach at least `least` times the bare thing's. */
export const rateRow = (row: string, unit: string, rounds: Rounds, least: number): Row =>
  ratioRow(row, unit, rounds, `>= ${least}x`, (ratio) => ratio >= least);

/** A rate that has no goal and explains another: how much of the bare thing's is left there. */
export const floorRow = (row: string, unit: string, rounds: Rounds): Row =>
  ratioRow(row, unit, rounds, 'told', () => true);

/** A figure with a limit of its own and nothing bare beside it. */
export const limitRow = (row: string, unit: string, value: number, most: number): Row => ({
  row,
  unit,
  ours: value,
  bare: null,
  ratio: null,
  goal: `<= ${most} ${unit}`,
  ok: value <= most,
});

/** Stands for a figure that cannot be measured on this machine. Under CI=true nothing may be missing. */
export const skippedRow = (row: string, unit: string, reason: string, goal: string): Row => ({
  row: `${row} (skipped: ${reason})`,
  unit,
  ours: null,
  bare: null,
  ratio: null,
  goal,
  ok: process.env['CI'] === 'true' ? false : null,
});
