import { Component, computed, inject, input } from '@angular/core';
import type { Freshness } from '@pbp/contracts';
import { ageText } from '../format/ages';
import { lateFeed } from '../live/late-feed';
import { Troubles } from '../live/troubles';
import { ageInSeconds } from '../time/freshness';
import { ServerClock } from '../time/server-clock';

/**
 * "as of 6 s ago", counted on by the second from what the server noted; nothing while the server does not hear how old
 * what it tells is.
 */
@Component({
  selector: 'pbp-freshness',
  template: `{{ text() }}`,
  styles: `
    :host {
      color: var(--text-3);
      font-size: var(--text-xs);
      font-stretch: var(--stretch-tight);
      white-space: nowrap;
    }
    :host(.stale) {
      color: var(--stale);
    }
  `,
  host: { '[class.stale]': 'stale()' },
})
export class FreshnessText {
  private readonly clock = inject(ServerClock);
  private readonly troubles = inject(Troubles);
  readonly freshness = input.required<Freshness>();
  protected readonly stale = lateFeed(() => this.freshness());
  protected readonly text = computed(() => {
    const age = ageInSeconds(this.troubles.shownAsOf(this.freshness()), this.clock.now());
    if (age === null || this.troubles.worst()?.kind === 'slow') return '';
    return this.stale() ? `feed is ${ageText(age)} old` : `as of ${ageText(age)} ago`;
  });
}
