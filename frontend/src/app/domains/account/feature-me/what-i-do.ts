import { Component } from '@angular/core';
import { RouterLink } from '@angular/router';

/** The ways from the account to what a fan does with it. */
@Component({
  selector: 'pbp-what-i-do',
  imports: [RouterLink],
  template: `
    <h2 id="what-i-do">What you do here</h2>
    <p>Your points, your skill, whether you are as sure as you may be, and every receipt.</p>
    <p class="flex flex-wrap gap-3">
      <a class="button" routerLink="/predictions">Your predictions</a>
      <a class="button" routerLink="/pools">Your pools</a>
    </p>
  `,
  styleUrl: '../../../shared/ui/part.css',
  host: { role: 'region', 'aria-labelledby': 'what-i-do' },
})
export class WhatIDo {}
