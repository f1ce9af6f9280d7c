import { Component, computed, inject } from '@angular/core';
import { RouterLink, RouterLinkActive } from '@angular/router';
import { Icon } from '../../../shared/ui/icon';
import { Session } from '../data/session';
import { nameOf } from '../data/who';

/** Who is before the page, and the way to their account. The icon stays where it is when the name comes. */
@Component({
  selector: 'pbp-account-link',
  imports: [RouterLink, RouterLinkActive, Icon],
  template: `
    <a routerLink="/me" routerLinkActive #page="routerLinkActive" ariaCurrentWhenActive="page">
      <span class="visually-hidden">Your account{{ name() ? ': ' : '' }}</span>
      <span class="name" [class.font-bold]="page.isActive">{{ name() }}</span>
      <pbp-icon name="person" />
    </a>
  `,
  styleUrl: './account-link.css',
})
export class AccountLink {
  private readonly session = inject(Session);
  protected readonly name = computed(() => {
    const fan = this.session.fan();
    return fan && nameOf(fan);
  });
}
