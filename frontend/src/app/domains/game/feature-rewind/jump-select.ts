import { Component, input, output } from '@angular/core';
import { type Jumps } from '../data/jumps';
import { chosen } from '../ui-filters/chosen';

/** Goes right to a period, a run or a change of the lead. */
@Component({
  selector: 'pbp-jump-select',
  styleUrl: '../ui-filters/filter-select.css',
  template: `
    <select class="filter" aria-label="Go to" (change)="choose($event)">
      <option value="" selected>Go to</option>
      <optgroup label="Beginning of">
        @for (jump of jumps().periods; track jump.revision) {
          <option [value]="jump.revision">{{ jump.text }}</option>
        }
      </optgroup>
      @if (jumps().runs.length > 0) {
        <optgroup label="Runs">
          @for (jump of jumps().runs; track jump.revision) {
            <option [value]="jump.revision">{{ jump.text }}</option>
          }
        </optgroup>
      }
      @if (jumps().leadChanges.length > 0) {
        <optgroup label="Lead changes">
          @for (jump of jumps().leadChanges; track jump.revision) {
            <option [value]="jump.revision">{{ jump.text }}</option>
          }
        </optgroup>
      }
    </select>
  `,
})
export class JumpSelect {
  readonly jumps = input.required<Jumps>();
  readonly jump = output<number>();

  /** It names what one can go to, not where one is: it is back at its heading at once. */
  protected choose(event: Event): void {
    const revision = chosen(event);
    if (event.target instanceof HTMLSelectElement) event.target.value = '';
    if (revision !== null) this.jump.emit(Number(revision));
  }
}
