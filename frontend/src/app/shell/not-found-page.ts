import { Component } from '@angular/core';
import { RouterLink } from '@angular/router';
import { Blank } from '../shared/ui/blank';
import { MainContent } from '../shared/ui/main-content';
import { TopBar } from '../shared/ui/top-bar';

@Component({
  imports: [RouterLink, Blank, MainContent, TopBar],
  template: `
    <pbp-top-bar />
    <main pbpMain class="page">
      <h1 class="visually-hidden">Page not found</h1>
      <pbp-blank heading="There is no such page">
        <p>The link may be mistyped.</p>
        <a class="button" routerLink="/">Today’s games</a>
      </pbp-blank>
    </main>
  `,
})
export class NotFoundPage {}
