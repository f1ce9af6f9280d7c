import { setTimeout as pause } from 'node:timers/promises';

/**
 * Waits for the end of what is under way, well or badly, but no longer than so many milliseconds: a service that is
 * away is waited for without end, and a process that is to stop must not be.
 */
export const atMost = async (ms: number, underWay: Promise<unknown>): Promise<void> => {
  const over = new AbortController();
  await Promise.race([
    underWay.catch(() => undefined),
    pause(ms, undefined, { signal: over.signal }).catch(() => undefined),
  ]);
  over.abort();
};
