import { Component, computed, input, output } from '@angular/core';
import { helpWith, type Problem } from '../http/problem';
import { Banner } from './banner';

/** A part that failed, why, and the way to try again. The rest of the page stays. */
@Component({
  selector: 'pbp-failure',
  imports: [Banner],
  template: `
    <div role="status">
      <pbp-banner kind="error">
        <b>{{ what() }} could not be loaded.</b> {{ problem().title }}
        <button type="button" class="button" (click)="again.emit()">Try again</button>
      </pbp-banner>
    </div>
    <p class="meta mt-2">{{ help() }}</p>
  `,
})
export class Failure {
  readonly what = input.required<string>();
  readonly problem = input.required<Problem>();
  readonly again = output();
  protected readonly help = computed(() => helpWith(this.problem()));
}
