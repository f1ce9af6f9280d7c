import { Component, computed, input } from '@angular/core';
import type { Me } from '@pbp/contracts';
import { nameOf } from '../data/who';

/** The facts of an account. */
@Component({
  selector: 'pbp-who-i-am',
  templateUrl: './who-i-am.html',
  styleUrls: ['../../../shared/ui/part.css', './who-i-am.css'],
  host: { role: 'region', 'aria-labelledby': 'who-i-am' },
})
export class WhoIAm {
  readonly me = input.required<Me>();
  protected readonly name = computed(() => nameOf(this.me()));
}
