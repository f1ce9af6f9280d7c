/** A delay of so many seconds and more is late. */
export const lateAfterSeconds = 30;

/** How a game's delays are spread; seconds. */
export interface DelaySpread {
  readonly plays: number;
  readonly median: number;
  readonly p90: number;
  readonly longest: number;
  /** How many plays took `lateAfterSeconds` or longer. */
  readonly late: number;
}

/** The least value that so large a share (0..1) does not exceed: the nearest-rank percentile. */
const percentile = (ascending: readonly number[], share: number): number =>
  ascending[Math.max(1, Math.ceil(share * ascending.length)) - 1] ?? 0;

/** Of delays in seconds, the shortest first; null where there is none. */
export const delaySpread = (ascending: readonly number[]): DelaySpread | null =>
  ascending.length === 0
    ? null
    : {
        plays: ascending.length,
        median: percentile(ascending, 0.5),
        p90: percentile(ascending, 0.9),
        longest: ascending.at(-1) ?? 0,
        late: ascending.filter((seconds) => seconds >= lateAfterSeconds).length,
      };

/** Plays that took from `from` seconds to less than `to`; the last bin is open. */
export interface DelayBin {
  readonly from: number;
  readonly to: number | null;
  readonly plays: number;
}

const widthSeconds = 5;
const lastFromSeconds = 60;

/** Bins of five seconds up to a minute, and one of all beyond. */
export const delayBins = (seconds: readonly number[]): readonly DelayBin[] => {
  const last = lastFromSeconds / widthSeconds;
  const plays = Array.from({ length: last + 1 }, () => 0);
  for (const delay of seconds) {
    const bin = Math.min(last, Math.floor(delay / widthSeconds));
    plays[bin] = (plays[bin] ?? 0) + 1;
  }
  return plays.map((count, bin) => ({
    from: bin * widthSeconds,
    to: bin === last ? null : (bin + 1) * widthSeconds,
    plays: count,
  }));
};
