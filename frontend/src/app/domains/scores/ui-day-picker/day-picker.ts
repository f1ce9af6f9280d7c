import { Component, computed, input, output } from '@angular/core';
import { RouterLink } from '@angular/router';
import { dayNumber, isDay, longDay, monthName, weekAround, weekday } from '../../../shared/format/days';
import { Icon } from '../../../shared/ui/icon';

/** The week around the day shown, the nearest days with games on either side, and any other day by its date. */
@Component({
  selector: 'pbp-day-picker',
  imports: [RouterLink, Icon],
  templateUrl: './day-picker.html',
  styleUrl: './day-picker.css',
})
export class DayPicker {
  readonly league = input.required<string>();
  readonly date = input.required<string>();
  readonly today = input<string>();
  readonly previous = input<string | null>(null);
  readonly next = input<string | null>(null);
  readonly picked = output<string>();

  protected readonly longDay = longDay;
  protected readonly days = computed(() =>
    weekAround(this.date()).map((day) => ({
      day,
      name: day === this.today() ? 'Today' : weekday(day),
      number: dayNumber(day),
      month: monthName(day),
    })),
  );

  protected pick(event: Event): void {
    const { target } = event;
    if (target instanceof HTMLInputElement && isDay(target.value)) this.picked.emit(target.value);
  }
}
