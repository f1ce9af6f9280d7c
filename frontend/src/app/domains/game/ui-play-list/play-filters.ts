import { Component, input, output } from '@angular/core';
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
  protected choosePeriod(event: Event): void {
    const value = chosen(event);
    this.change({ period: value === '' ? null : Number(value) });
  }
  protected choosePlayer(event: Event): void {
    const value = chosen(event);
    this.change({ playerId: value === '' ? null : value });
  }
  protected isEverything(): boolean {
    const { scoring, period, playerId } = this.filter();
    return !scoring && period === null && playerId === null;
  }
  protected nameOf(period: number): string {
    return longPeriod(this.league(), period);
  }

  private change(part: Partial<PlayFilter>): void {
    this.filterChange.emit({ ...this.filter(), ...part });
  }
}

const chosen = ({ target }: Event): string => (target instanceof HTMLSelectElement ? target.value : '');
