import { Component, inject, linkedSignal } from '@angular/core';
import { Blank } from '../ui/blank';
import { SpoilerDelay } from './spoiler-delay';

/** Holds back what cannot be told with a delay, until somebody wants to see it all the same. */
@Component({
  selector: 'pbp-unless-ahead',
  imports: [Blank],
  template: `
    @if (isHeld()) {
      <pbp-blank heading="This may be ahead of you">
        <p>
          You see games {{ delay.seconds() }} s late. What stands here is always the newest, and may give away what you
          have not seen yet.
        </p>
        <button type="button" class="button" (click)="isHeld.set(false)">Show it all the same</button>
      </pbp-blank>
    } @else {
      <ng-content />
    }
  `,
  styles: `
    :host {
      display: contents;
    }
  `,
})
export class UnlessAhead {
  protected readonly delay = inject(SpoilerDelay);
  protected readonly isHeld = linkedSignal(this.delay.isOn);
}
