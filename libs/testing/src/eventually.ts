import { setTimeout as pause } from 'node:timers/promises';

/** A look and the pause behind it count for no more: what takes longer is the machine's standing still, for all it knows. */
const LONGEST_ROUND_MS = 5_000;

/** Polls until `probe` stops throwing, and throws its last error at the deadline. Never sleep for luck. */
export const eventually = async <T>(probe: () => T | Promise<T>, { within = 30_000, every = 25 } = {}): Promise<T> => {
  for (let left = within; ;) {
    const began = performance.now();
    try {
      return await probe();
    } catch (error) {
      if (left <= 0) throw error;
      await pause(every);
      left -= Math.min(performance.now() - began, every + LONGEST_ROUND_MS);
    }
  }
};
