import { Component } from '@angular/core';

/** The size of the card that comes, so that nothing moves when it does. */
@Component({
  selector: 'pbp-game-card-skeleton',
  template: `
    <span class="skeleton h-4 w-18"></span>
    @for (width of ['8rem', '6.5rem']; track width) {
      <span class="flex items-center gap-3">
        <span class="skeleton size-7"></span>
        <span class="skeleton h-4" [style.width]="width"></span>
        <span class="skeleton ml-auto h-6 w-9"></span>
      </span>
    }
  `,
  host: {
    class: 'grid content-center gap-2 rounded-surface bg-surface-1 px-4 min-h-[7.375rem]',
    'aria-hidden': 'true',
  },
})
export class GameCardSkeleton {}
