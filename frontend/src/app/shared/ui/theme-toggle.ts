import { Component, computed, inject } from '@angular/core';
import { Theme } from '../theme/theme';
import { Icon } from './icon';

@Component({
  selector: 'pbp-theme-toggle',
  imports: [Icon],
  template: `
    <button
      type="button"
      class="icon-button"
      [attr.aria-label]="'Switch to the ' + other() + ' theme'"
      (click)="theme.toggle()"
    >
      <pbp-icon [name]="other()" />
    </button>
  `,
})
export class ThemeToggle {
  protected readonly theme = inject(Theme);
  protected readonly other = computed(() => (this.theme.name() === 'dark' ? 'light' : 'dark'));
}
