import { type Provider, signal } from '@angular/core';
import { ServerClock } from '../shared/time/server-clock';

/** The server's time in the test's hands: it stands still, so that an age is what it is on a slow machine too. */
export const stillClock = (at: number): Provider => movedClock(at).provider;

/** The same, to be moved on. */
export const movedClock = (at: number) => {
  const now = signal(at);
  return {
    provider: { provide: ServerClock, useValue: { now: now.asReadonly() } } as Provider,
    pass: (seconds: number): void => now.update((before) => before + seconds * 1_000),
  };
};
