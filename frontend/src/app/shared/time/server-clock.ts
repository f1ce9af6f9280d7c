import { computed, DestroyRef, inject, Service, signal } from '@angular/core';

/**
 * The server's time, ticking once a second. Ages are counted from what the server noted, so a wrong clock on this
 * device must not make a fresh feed look old.
 */
@Service()
export class ServerClock {
  private readonly offset = signal(0);
  private readonly local = signal(Date.now());
  /** Milliseconds since the epoch, as the server counts them. */
  readonly now = computed(() => this.local() + this.offset());

  constructor() {
    const timer = setInterval(() => this.local.set(Date.now()), 1_000);
    inject(DestroyRef).onDestroy(() => clearInterval(timer));
  }

  /** Set by the `Date` of an answer, which is whole seconds: differences below two are noise. */
  setBy(date: string | null | undefined): void {
    const difference = Date.parse(date ?? '') - Date.now();
    if (Number.isNaN(difference)) return;
    this.offset.set(Math.abs(difference) < 2_000 ? 0 : difference);
  }
}
