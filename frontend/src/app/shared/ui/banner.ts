import { Component, computed, input } from '@angular/core';
import { Icon } from './icon';
import { type IconName } from './icons';

export type BannerKind = 'stale' | 'slow' | 'offline' | 'again' | 'error';

const iconOf: Record<BannerKind, IconName> = {
  stale: 'clock',
  slow: 'clock',
  offline: 'offline',
  again: 'again',
  error: 'warning',
};

/** One sentence of state, at most one action. Where it comes and goes, what holds it is the live region: that stays. */
@Component({
  selector: 'pbp-banner',
  imports: [Icon],
  template: `<pbp-icon [name]="icon()" /><span class="said"><ng-content /></span><ng-content select="button" />`,
  styleUrl: './banner.css',
  host: { '[class]': 'kind()' },
})
export class Banner {
  readonly kind = input.required<BannerKind>();
  protected readonly icon = computed(() => iconOf[this.kind()]);
}
