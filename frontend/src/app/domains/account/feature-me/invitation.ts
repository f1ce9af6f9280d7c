import { Component } from '@angular/core';
import { RouterLink } from '@angular/router';

/** What a guest gains by registering. */
@Component({
  selector: 'pbp-invitation',
  imports: [RouterLink],
  template: `
    <h2 id="invitation">Keep what you did here</h2>
    <p>
      This browser alone knows you: clear its cookies, or lose the device, and your predictions are nobody’s. Register
      and they stay yours, on every device you sign in on.
    </p>
    <p>For that we keep an e-mail to find you again, what it takes to recognise your password, and a name to show.</p>
    <p class="flex flex-wrap gap-3">
      <a class="button primary" routerLink="/register">Register</a>
      <a class="button" routerLink="/sign-in">Sign in</a>
    </p>
  `,
  styleUrl: '../../../shared/ui/part.css',
  styles: `
    .primary {
      background: var(--text);
      color: var(--bg);
      font-weight: var(--weight-bold);
    }
    .primary:hover {
      background: var(--text-2);
    }
  `,
  host: { role: 'region', 'aria-labelledby': 'invitation' },
})
export class Invitation {}
