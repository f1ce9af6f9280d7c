import { setTimeout as pause } from 'node:timers/promises';

/** Polls until `probe` stops throwing, and throws its last error at the deadline. Never sleep for luck. */
export const eventually = async <T>(probe: () => T | Promise<T>, { within = 30_000, every = 25 } = {}): Promise<T> => {
  const deadline = Date.now() + within;
  for (;;) {
    try {
      return await probe();
    } catch (error) {
      if (Date.now() > deadline) throw error;
      await pause(every);
    }
  }
};
