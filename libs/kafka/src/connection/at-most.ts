import { setTimeout as pause } from 'node:timers/promises';

/** Who is told to stop while it joins its group waits so long, to leave it again; a broker that is away is asked for ever. */
export const JOINS_WITHIN_MS = 1_500;

/**
 * Waits for the end of what is under way, well or badly, but no longer than so many milliseconds: a broker that is away
 * is waited for without end, and a process that is to stop must not be.
 */
export const atMost = async (ms: number, underWay: Promise<unknown>): Promise<void> => {
  const over = new AbortController();
  await Promise.race([
    underWay.catch(() => undefined),
    pause(ms, undefined, { signal: over.signal }).catch(() => undefined),
  ]);
  over.abort();
};
