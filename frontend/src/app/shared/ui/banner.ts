import { Component, computed, input } from '@angular/core';
import { Icon } from './icon';
import { type IconName } from './icons';

export type BannerKind = 'stale' | 'offline' | 'again' | 'error';

const iconOf: Record<BannerKind, IconName> = { stale: 'clock', offline: 'offline', again: 'again', error: 'warning' };

/** One sentence of state, at most one action. Said politely by screen readers. */
@Component({
  selector: 'pbp-banner',
  imports: [Icon],
  template: `<pbp-icon [name]="icon()" /><span class="said"><ng-content /></span><ng-content select="button" />`,
  styleUrl: './banner.css',
  host: { role: 'status', '[class]': 'kind()' },
})
export class Banner {
  readonly kind = input.required<BannerKind>();
  protected readonly icon = computed(() => iconOf[this.kind()]);
}
