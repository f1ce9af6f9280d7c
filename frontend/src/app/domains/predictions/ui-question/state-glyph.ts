import { Component, computed, input } from '@angular/core';
import { type Glyph } from '../data/card-head';

/** Stroked paths on a 20 by 20 grid; the dot and the disc are filled. */
const paths: Readonly<Record<Glyph, string>> = {
  dot: 'M10 6a4 4 0 100 8 4 4 0 000-8',
  tick: 'M4 10.5l4 4 8-9',
  lock: 'M4.5 9h11v8h-11zM7 9V6.5a3 3 0 016 0V9',
  right: 'M10 2.5a7.5 7.5 0 100 15 7.5 7.5 0 000-15M6.300 10.3l2.5 2.5 5-5.300',
  wrong: 'M5 5l10 10M15 5L5 15',
  void: 'M10 2.5a7.5 7.5 0 100 15 7.5 7.5 0 000-15M7 10h6',
  again: 'M4 10a6 6 0 0110.2-4.2L16 7.5M16 3.5v4h-4M16 10a6 6 0 01-10.2 4.2L4 12.5M4 16.5v-4h4',
};

/** A sign beside the word of a state; the word is what it says. */
@Component({
  selector: 'pbp-state-glyph',
  template: `
    <svg
      viewBox="0 0 20 20"
      width="16"
      height="16"
      [attr.fill]="glyph() === 'dot' ? 'currentColor' : 'none'"
      stroke="currentColor"
      stroke-width="1.6"
      stroke-linecap="round"
      stroke-linejoin="round"
      [attr.stroke-dasharray]="glyph() === 'void' ? '3 2.5' : null"
    >
      <path [attr.d]="path()" />
    </svg>
  `,
  host: { 'aria-hidden': 'true', class: 'inline-grid flex-none' },
})
export class StateGlyph {
  readonly glyph = input.required<Glyph>();
  protected readonly path = computed(() => paths[this.glyph()]);
}
