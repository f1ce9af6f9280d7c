import { Component, computed, inject, input } from '@angular/core';
import { RouterLink } from '@angular/router';
import { Session } from '../data/session';
import { nameOf } from '../data/who';

/** In the place of a form that opens an account, for who has one open. */
@Component({
  selector: 'pbp-signed-in-already',
  imports: [RouterLink],
  template: `
    <p>
      You are signed in as <b>{{ name() }}</b>. To sign in or register as somebody else, sign out in your account first.
    </p>
    <p class="mt-4 flex flex-wrap gap-3">
      <a class="button" [routerLink]="backTo()">Go on</a>
      <a class="button" routerLink="/me">Your account</a>
    </p>
  `,
})
export class SignedInAlready {
  private readonly session = inject(Session);
  /** A path of ours. */
  readonly backTo = input.required<string>();
  protected readonly name = computed(() => {
    const fan = this.session.fan();
    return fan && nameOf(fan);
  });
}
