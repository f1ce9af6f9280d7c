import { Component, computed, input } from '@angular/core';
import { RouterLink, RouterLinkActive } from '@angular/router';

/** The pages of one game. They are links: each has an address. */
@Component({
  selector: 'pbp-game-tabs',
  imports: [RouterLink, RouterLinkActive],
  template: `
    <nav aria-label="Game">
      @for (tab of tabs(); track tab.path) {
        <a
          [routerLink]="['/games', gameId(), tab.path]"
          queryParamsHandling="preserve"
          routerLinkActive="active"
          ariaCurrentWhenActive="page"
          >{{ tab.name }}</a
        >
      }
    </nav>
  `,
  styles: `
    nav {
      display: flex;
      gap: var(--space-1);
      margin-inline: calc(var(--space-3) * -1);
      overflow-x: auto;
      scrollbar-width: none;
    }
    @media (max-width: 16rem) {
      nav {
        flex-wrap: wrap;
      }
    }
    a {
      display: flex;
      flex: none;
      align-items: center;
      height: var(--tap);
      padding-inline: var(--space-3);
      border-bottom: 2px solid transparent;
      color: var(--text-2);
    }
    a:hover {
      color: var(--text);
    }
    a:focus-visible {
      box-shadow: inset 0 0 0 2px var(--focus-color);
    }
    a[aria-current] {
      border-color: var(--text);
      color: var(--text);
      font-weight: var(--weight-bold);
    }
  `,
})
export class GameTabs {
  readonly gameId = input.required<string>();
  /** What the first page shows: how it stands, stood at a moment, or came out. */
  readonly first = input<'Live' | 'Moment' | 'Summary'>('Live');
  protected readonly tabs = computed(() => [
    { path: 'live', name: this.first() },
    { path: 'plays', name: 'Plays' },
    { path: 'box', name: 'Box score' },
    { path: 'shots', name: 'Shots' },
    { path: 'flow', name: 'Flow' },
    { path: 'teams', name: 'Team stats' },
    { path: 'feed', name: 'Feed' },
  ]);
}
