import { type Provider, signal } from '@angular/core';
import { ServerClock } from '../shared/time/server-clock';

/** The server's time in the test's hands: it stands still, so that an age is what it is on a slow machine too. */
export const stillClock = (at: number): Provider => ({
  provide: ServerClock,
  useValue: { now: signal(at).asReadonly() },
});
