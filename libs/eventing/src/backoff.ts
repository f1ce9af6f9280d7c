import { setTimeout as pause } from 'node:timers/promises';

export interface BackoffOptions {
  readonly initialMs: number;
  readonly maxMs: number;
}

/** Doubling delay in milliseconds with full jitter's upper half, so that many clients do not come back in step. */
export const backoffDelay = (attempt: number, { initialMs, maxMs }: BackoffOptions, random = Math.random): number =>
  Math.min(maxMs, initialMs * 2 ** Math.min(attempt, 30)) * (0.5 + random() / 2);

/** Waits before attempt `attempt + 1` (counted from 0); returns early, without throwing, when the signal aborts. */
export const backOff = async (attempt: number, options: BackoffOptions, signal?: AbortSignal): Promise<void> => {
  await pause(backoffDelay(attempt, options), undefined, { signal }).catch(() => undefined);
};
