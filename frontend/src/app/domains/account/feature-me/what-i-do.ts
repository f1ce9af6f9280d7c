import { Component, inject } from '@angular/core';
import { RouterLink } from '@angular/router';
import { UnlessAhead } from '../../../shared/delay/unless-ahead';
import { Failure } from '../../../shared/ui/failure';
import { MyFigures } from '../../predictions/data/my-figures';
import { ProfileFacts } from '../../predictions/ui-profile/profile-facts';

/** What a fan has come to, and the ways to all of it. */
@Component({
  selector: 'pbp-what-i-do',
  imports: [Failure, ProfileFacts, RouterLink, UnlessAhead],
  providers: [MyFigures],
  templateUrl: './what-i-do.html',
  styleUrls: ['../../../shared/ui/part.css', './what-i-do.css'],
  host: { role: 'region', 'aria-labelledby': 'what-i-do' },
})
export class WhatIDo {
  protected readonly figures = inject(MyFigures);
}
