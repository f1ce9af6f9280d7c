import { computed, DestroyRef, DOCUMENT, inject, Service, signal } from '@angular/core';
import { mostDelaySeconds } from '@pbp/contracts';
import { ServerClock } from '../time/server-clock';

const key = 'pbp.delay';

const secondsIn = (text: string | null): number => {
  const seconds = Math.round(Number(text ?? 0));
  return Number.isFinite(seconds) ? Math.min(mostDelaySeconds, Math.max(0, seconds)) : 0;
};

/** Storage may be forbidden; then the delay lasts as long as the page. */
const recalled = (): number => {
  try {
    return secondsIn(localStorage.getItem(key));
  } catch {
    return 0;
  }
};
const remember = (seconds: number): void => {
  try {
    localStorage.setItem(key, String(seconds));
  } catch {
    return;
  }
};

/**
 * How far behind the news this device shows everything, for whoever watches on a screen that is late itself. Kept on the
 * device; its tabs have one delay.
 */
@Service()
export class SpoilerDelay {
  private readonly clock = inject(ServerClock);
  private readonly _seconds = signal(recalled());
  readonly seconds = this._seconds.asReadonly();
  readonly isOn = computed(() => this._seconds() > 0);
  /** What the server noted up to then (milliseconds since the epoch, by its clock) may be shown; null for everything. */
  readonly until = computed(() => (this.isOn() ? this.clock.now() - this._seconds() * 1_000 : null));

  constructor() {
    const window = inject(DOCUMENT).defaultView;
    const heard = (event: StorageEvent): void => {
      if (event.key === key) this._seconds.set(secondsIn(event.newValue));
    };
    window?.addEventListener('storage', heard);
    inject(DestroyRef).onDestroy(() => window?.removeEventListener('storage', heard));
  }

  /** Seconds; taken to the nearest that are possible. */
  set(seconds: number): void {
    this._seconds.set(secondsIn(String(seconds)));
    remember(this._seconds());
  }
}
