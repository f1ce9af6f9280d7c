import { Component, input, output } from '@angular/core';
import { type LeagueId } from '@pbp/domain';
import { type TeamChoices } from '../data/player-choices';
import { type ShotFilter, type ShotView } from '../data/shot-filter';
import { PeriodSelect } from '../ui-filters/period-select';
import { PlayerSelect } from '../ui-filters/player-select';

interface ViewChoice {
  readonly view: ShotView;
  readonly name: string;
}

@Component({
  selector: 'pbp-shot-filters',
  imports: [PeriodSelect, PlayerSelect],
  templateUrl: './shot-filters.html',
  styleUrl: './shot-filters.css',
})
export class ShotFilters {
  readonly filter = input.required<ShotFilter>();
  readonly filterChange = output<ShotFilter>();
  readonly league = input.required<LeagueId>();
  readonly periods = input.required<readonly number[]>();
  readonly teams = input.required<readonly TeamChoices[]>();

  protected readonly views: readonly ViewChoice[] = [
    { view: 'shots', name: 'Shots' },
    { view: 'zones', name: 'Zones' },
  ];

  protected change(part: Partial<ShotFilter>): void {
    this.filterChange.emit({ ...this.filter(), ...part });
  }
}
