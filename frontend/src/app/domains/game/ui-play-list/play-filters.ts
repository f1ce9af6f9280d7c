import { Component, input, output } from '@angular/core';
import { type LeagueId } from '@pbp/domain';
import { everything, type PlayFilter } from '../data/play-filter';
import { type TeamChoices } from '../data/player-choices';
import { PeriodSelect } from '../ui-filters/period-select';
import { PlayerSelect } from '../ui-filters/player-select';

@Component({
  selector: 'pbp-play-filters',
  imports: [PeriodSelect, PlayerSelect],
  templateUrl: './play-filters.html',
  styleUrl: './play-filters.css',
})
export class PlayFilters {
  readonly filter = input.required<PlayFilter>();
  readonly filterChange = output<PlayFilter>();
  readonly league = input.required<LeagueId>();
  readonly counts = input.required<{ readonly all: number; readonly scoring: number }>();
  readonly periods = input.required<readonly number[]>();
  readonly teams = input.required<readonly TeamChoices[]>();

  protected showAll(): void {
    this.filterChange.emit(everything);
  }
  protected toggleScoring(): void {
    this.change({ scoring: !this.filter().scoring });
  }
  protected isEverything(): boolean {
    const { scoring, period, playerId } = this.filter();
    return !scoring && period === null && playerId === null;
  }
  protected change(part: Partial<PlayFilter>): void {
    this.filterChange.emit({ ...this.filter(), ...part });
  }
}
