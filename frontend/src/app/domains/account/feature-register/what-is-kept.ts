import { Component } from '@angular/core';

/** What an account keeps of somebody, and what for. */
@Component({
  selector: 'pbp-what-is-kept',
  template: `
    <h2 id="kept">What is kept, and why</h2>
    <dl>
      <dt>What you did as a guest</dt>
      <dd>It becomes the account’s: every prediction and every point.</dd>
      <dt>E-mail</dt>
      <dd>It finds your account when you sign in. Nobody else sees it, and we send no mail.</dd>
      <dt>Password</dt>
      <dd>
        Only what it takes to recognise it, not the password itself. As we send no mail, a forgotten one cannot be
        replaced.
      </dd>
      <dt>Name</dt>
      <dd>Others see it beside your predictions. You can change it at any time.</dd>
    </dl>
    <p>You can delete the account yourself, at any time and at once.</p>
  `,
  styles: `
    :host {
      display: block;
    }
    dl {
      margin-block: var(--space-3);
    }
    dt {
      margin-top: var(--space-3);
      font-weight: var(--weight-medium);
    }
    dd,
    p {
      color: var(--text-2);
    }
  `,
  host: { role: 'region', 'aria-labelledby': 'kept' },
})
export class WhatIsKept {}
