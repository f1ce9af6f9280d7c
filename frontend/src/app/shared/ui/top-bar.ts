import { Component } from '@angular/core';
import { RouterLink } from '@angular/router';
import { AccountLink } from '../../domains/account/ui-account-link/account-link';
import { DelayControl } from '../delay/delay-control';
import { MainNav } from './main-nav';
import { ThemeToggle } from './theme-toggle';

@Component({
  selector: 'pbp-top-bar',
  imports: [RouterLink, AccountLink, DelayControl, MainNav, ThemeToggle],
  template: `
    <header class="flex h-13 items-center gap-4 border-b border-line px-[var(--gutter)]">
      <a routerLink="/" class="brand" aria-label="Play-by-Play, today’s games">
        <svg width="22" height="22" viewBox="0 0 22 22" aria-hidden="true" fill="currentColor">
          <rect x="1" y="4" width="4" height="14" rx="1" opacity=".38" />
          <rect x="7" y="1" width="4" height="20" rx="1" opacity=".66" />
          <rect x="13" y="7" width="4" height="8" rx="1" />
          <rect x="19" y="10" width="2" height="2" />
        </svg>
        Play-by-Play
      </a>
      <pbp-main-nav />
      <div class="-mr-3 ml-auto flex items-center">
        <pbp-account-link />
        <pbp-delay-control />
        <pbp-theme-toggle />
      </div>
    </header>
  `,
  styles: `
    .brand {
      display: flex;
      align-items: center;
      gap: var(--space-2);
      min-height: var(--tap);
      font-size: var(--text-lg);
      font-weight: 760;
      font-stretch: var(--stretch-score);
    }
  `,
})
export class TopBar {}
