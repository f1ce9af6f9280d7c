const second = 1000;

/** Milliseconds to wait after the nth failure in a row: 5, 10, 20, 40, then 60 s; never less than the feed asked for. */
export const backoff = (failures: number, retryAfterMs = 0): number =>
  Math.max(Math.min(60 * second, 5 * second * 2 ** (failures - 1)), retryAfterMs);

/**
 * Milliseconds to wait after the nth failure of our own stores in a row: 1, 2, 4, 8, then 10 s. The feed is not the one that
 * needs rest, and what it says meanwhile is to be missed no longer than the outage lasts.
 */
export const ownBackoff = (failures: number): number => Math.min(10 * second, second * 2 ** (failures - 1));

/** +-10 % around a delay, so that loops do not march in step; `roll` in 0..1. */
export const jittered = (ms: number, roll: number): number => Math.round(ms * (0.9 + 0.2 * roll));
