import { Component, input } from '@angular/core';

/** An empty place says what is so and what one can do: a heading, a sentence, an action. */
@Component({
  selector: 'pbp-blank',
  template: `<h2 class="text-lg">{{ heading() }}</h2>
    <ng-content />`,
  host: { class: 'grid justify-items-start gap-3 py-8 text-text-2' },
  styles: `
    h2 {
      color: var(--text);
    }
  `,
})
export class Blank {
  readonly heading = input.required<string>();
}
