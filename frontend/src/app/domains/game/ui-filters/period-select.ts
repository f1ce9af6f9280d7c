import { Component, input, output } from '@angular/core';
import { type LeagueId, longPeriod } from '@pbp/domain';
import { chosen } from './chosen';

/** One period of the game, or every one. */
@Component({
  selector: 'pbp-period-select',
  styleUrl: './filter-select.css',
  template: `
    <select class="filter" aria-label="Period" [class.chosen]="period() !== null" (change)="choose($event)">
      <option value="" [selected]="period() === null">Every period</option>
      @for (choice of periods(); track choice) {
        <option [value]="choice" [selected]="period() === choice">{{ nameOf(choice) }}</option>
      }
    </select>
  `,
})
export class PeriodSelect {
  readonly league = input.required<LeagueId>();
  readonly periods = input.required<readonly number[]>();
  readonly period = input.required<number | null>();
  readonly periodChange = output<number | null>();

  protected nameOf(period: number): string {
    return longPeriod(this.league(), period);
  }

  protected choose(event: Event): void {
    const value = chosen(event);
    this.periodChange.emit(value === null ? null : Number(value));
  }
}
