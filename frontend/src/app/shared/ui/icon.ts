import { Component, computed, input } from '@angular/core';
import { icons, type IconName } from './icons';

@Component({
  selector: 'pbp-icon',
  template: `
    <svg
      viewBox="0 0 20 20"
      width="20"
      height="20"
      fill="none"
      stroke="currentColor"
      stroke-width="1.6"
      stroke-linecap="round"
      stroke-linejoin="round"
    >
      <path [attr.d]="path()" />
    </svg>
  `,
  host: { 'aria-hidden': 'true', class: 'inline-grid flex-none' },
})
export class Icon {
  readonly name = input.required<IconName>();
  protected readonly path = computed(() => icons[this.name()]);
}
