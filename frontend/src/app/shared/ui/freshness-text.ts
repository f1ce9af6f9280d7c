import { Component, computed, inject, input } from '@angular/core';
import type { Freshness } from '@pbp/contracts';
import { ageText } from '../format/ages';
import { lateFeed } from '../live/late-feed';
import { ageInSeconds } from '../time/freshness';
import { ServerClock } from '../time/server-clock';

/** "as of 6 s ago", counted on by the second from what the server noted. */
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
  readonly freshness = input.required<Freshness>();
  protected readonly stale = lateFeed(() => this.freshness());
  protected readonly text = computed(() => {
    const age = ageInSeconds(this.freshness(), this.clock.now());
    if (age === null) return '';
    return this.stale() ? `feed is ${ageText(age)} old` : `as of ${ageText(age)} ago`;
  });
}
