const second = 1000;

/** Milliseconds to wait after the nth failure in a row: 5, 10, 20, 40, then 60 s; never less than the feed asked for. */
export const backoff = (failures: number, retryAfterMs = 0): number =>
  Math.max(Math.min(60 * second, 5 * second * 2 ** (failures - 1)), retryAfterMs);

/** +-10 % around a delay, so that loops do not march in step; `roll` in 0..1. */
export const jittered = (ms: number, roll: number): number => Math.round(ms * (0.9 + 0.2 * roll));
