import { DestroyRef, DOCUMENT, inject, Service, signal } from '@angular/core';

/** Whether this device has a network, and since when it has none (ISO). */
@Service()
export class Online {
  private readonly _lostAt = signal<string | null>(null);
  readonly lostAt = this._lostAt.asReadonly();

  constructor() {
    const window = inject(DOCUMENT).defaultView;
    if (!window) return;
    const note = () => this._lostAt.set(window.navigator.onLine ? null : new Date().toISOString());
    note();
    const stop = new AbortController();
    window.addEventListener('online', note, { signal: stop.signal });
    window.addEventListener('offline', note, { signal: stop.signal });
    inject(DestroyRef).onDestroy(() => stop.abort());
  }
}
