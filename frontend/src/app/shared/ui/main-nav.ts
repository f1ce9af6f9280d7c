import { Component } from '@angular/core';
import { RouterLink, RouterLinkActive } from '@angular/router';
import { Icon } from './icon';
import { type IconName } from './icons';

interface Place {
  readonly name: string;
  readonly to: string;
  readonly icon: IconName;
  /** Whether it is the place of the pages below it too. */
  readonly isWhole: boolean;
}

const places: readonly Place[] = [
  { name: 'Scores', to: '/', icon: 'scores', isWhole: true },
  { name: 'Predictions', to: '/predictions', icon: 'target', isWhole: false },
  { name: 'Pools', to: '/pools', icon: 'people', isWhole: false },
];

/** The main places: in the top bar where there is room, else in a bar of their own under the thumb. */
@Component({
  selector: 'pbp-main-nav',
  imports: [Icon, RouterLink, RouterLinkActive],
  template: `
    <nav aria-label="Main">
      @for (place of places; track place.to) {
        <a
          [routerLink]="place.to"
          routerLinkActive
          [routerLinkActiveOptions]="{ exact: place.isWhole }"
          ariaCurrentWhenActive="page"
        >
          <pbp-icon [name]="place.icon" />{{ place.name }}
        </a>
      }
    </nav>
  `,
  styleUrl: './main-nav.css',
})
export class MainNav {
  protected readonly places = places;
}
