import { computed, inject, Service, signal } from '@angular/core';
import type { Freshness, Trouble } from '@pbp/contracts';
import { LIVE_CONNECTION } from './live-connection';

/** What the server says is late or cannot be done at the moment. */
@Service()
export class Troubles {
  private readonly told = signal<readonly Trouble[]>([]);

  /** Of all that is wrong the worst; null where nothing is. */
  readonly worst = computed(() => this.told()[0] ?? null);
  /** Since when (ISO) what happens is not shown as it happens; null where it is, give or take a few seconds. */
  readonly newsHeldSince = computed(() => {
    const held = this.told().filter(({ kind }) => kind !== 'slow');
    return held.map(({ since }) => since).sort()[0] ?? null;
  });

  constructor() {
    inject(LIVE_CONNECTION).onMessage('status', ({ troubles }) => this.told.set(troubles));
  }

  /** As of when what is shown is how it stood: the feed may have been heard since, and not have been shown. */
  shownAsOf(freshness: Freshness): Freshness {
    const [heldSince, { observedAt }] = [this.newsHeldSince(), freshness];
    if (heldSince === null || observedAt === null) return freshness;
    return Date.parse(heldSince) < Date.parse(observedAt) ? { ...freshness, observedAt: heldSince } : freshness;
  }
}
