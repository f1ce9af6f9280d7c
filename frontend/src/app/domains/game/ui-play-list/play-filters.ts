import { Component, input, model } from '@angular/core';
import { type LeagueId } from '@pbp/domain';
import { longPeriod } from '../../../shared/format/periods';
import { everything, type PlayerChoice, type PlayFilter } from '../data/play-filter';

interface TeamChoices {
  readonly team: string;
  readonly players: readonly PlayerChoice[];
}

@Component({
  selector: 'pbp-play-filters',
  templateUrl: './play-filters.html',
  styleUrl: './play-filters.css',
})
export class PlayFilters {
  readonly filter = model.required<PlayFilter>();
  readonly league = input.required<LeagueId>();
  readonly counts = input.required<{ readonly all: number; readonly scoring: number }>();
  readonly periods = input.required<readonly number[]>();
  readonly teams = input.required<readonly TeamChoices[]>();

  protected showAll(): void {
    this.filter.set(everything);
  }
  protected toggleScoring(): void {
    this.filter.update((filter) => ({ ...filter, scoring: !filter.scoring }));
  }
  protected choosePeriod(event: Event): void {
    const value = chosen(event);
    this.filter.update((filter) => ({ ...filter, period: value === '' ? null : Number(value) }));
  }
  protected choosePlayer(event: Event): void {
    const value = chosen(event);
    this.filter.update((filter) => ({ ...filter, playerId: value === '' ? null : value }));
  }
  protected isEverything(): boolean {
    const { scoring, period, playerId } = this.filter();
    return !scoring && period === null && playerId === null;
  }
  protected nameOf(period: number): string {
    return longPeriod(this.league(), period);
  }
}

const chosen = ({ target }: Event): string => (target instanceof HTMLSelectElement ? target.value : '');
