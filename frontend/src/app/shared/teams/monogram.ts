import { Component, computed, input } from '@angular/core';
import { inkOn } from './team-color';

/** Two or three letters on the team's colour. Decoration: the name beside it is the name. */
@Component({
  selector: 'pbp-monogram',
  template: `{{ code() }}`,
  styleUrl: './monogram.css',
  host: { 'aria-hidden': 'true', '[style.--fill]': 'color()', '[style.--ink]': 'ink()' },
})
export class Monogram {
  readonly code = input.required<string>();
  readonly color = input.required<string>();
  protected readonly ink = computed(() => inkOn(this.color()));
}
