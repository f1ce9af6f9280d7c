import { Component, DOCUMENT, inject } from '@angular/core';
import { RouterOutlet } from '@angular/router';
import { Session } from '../domains/account/data/session';
import { About } from '../shared/about/about';
import { OwnConnection } from '../shared/live/own-connection';
import { Theme } from '../shared/theme/theme';
import { Notice } from './notice';
import { ReturnToPlace } from './return-to-place';

@Component({
  selector: 'pbp-root',
  imports: [RouterOutlet, Notice],
  templateUrl: './shell.html',
  styleUrl: './shell.css',
})
export class Shell {
  private readonly document = inject(DOCUMENT);
  protected readonly about = inject(About);
  protected readonly theme = inject(Theme);

  constructor() {
    inject(ReturnToPlace);
    inject(OwnConnection);
    inject(Session).begin();
  }

  /** A plain "#main" would leave the page, because the base is "/". */
  protected skipToMain(event: Event): void {
    event.preventDefault();
    this.document.getElementById('main')?.focus();
  }
}
