import { InjectionToken } from '@angular/core';
import { isLost } from './refusal';

/** How long it is waited, in milliseconds, before it is asked again each time that an answer was lost. */
export const REPEAT_WAITS = new InjectionToken<readonly number[]>('REPEAT_WAITS', {
  providedIn: 'root',
  factory: () => [1_000, 2_000, 4_000],
});

const pause = (ms: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, ms));

/** Asks until there is an answer, or until it was lost once too often. What is asked must be the same each time. */
export const deliver = async <T>(ask: () => Promise<T>, waits: readonly number[]): Promise<T> => {
  for (const ms of waits) {
    try {
      return await ask();
    } catch (error) {
      if (!isLost(error)) throw error;
    }
    await pause(ms);
  }
  return ask();
};
