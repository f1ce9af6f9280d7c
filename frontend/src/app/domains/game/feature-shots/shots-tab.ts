import { Component, computed, inject, input } from '@angular/core';
import { Router } from '@angular/router';
import { type Side, shotsOf, threePointLineOf } from '@pbp/domain';
import { Blank } from '../../../shared/ui/blank';
import { GameStore } from '../data/game-store';
import { playerChoices } from '../data/player-choices';
import { isWanted, type ShotFilter, shotFilterOf, shotParamsOf } from '../data/shot-filter';
import { TeamShots } from '../ui-shots/team-shots';
import { unplacedText } from '../ui-shots/unplaced-text';
import { ShotFilters } from './shot-filters';

const sides: readonly Side[] = ['away', 'home'];

@Component({
  imports: [Blank, ShotFilters, TeamShots],
  templateUrl: './shots-tab.html',
  styleUrl: './shots-tab.css',
})
export class ShotsTab {
  private readonly router = inject(Router);

  /* The filter stands in the address, so that it can be shared and outlives a reload. */
  readonly view = input<string>();
  readonly made = input<string>();
  readonly period = input<string>();
  readonly player = input<string>();

  protected readonly game = inject(GameStore).game;
  protected readonly filter = computed(() =>
    shotFilterOf({ view: this.view(), made: this.made(), period: this.period(), player: this.player() }),
  );
  protected readonly shots = computed(() => {
    const game = this.game();
    return game ? shotsOf(game) : [];
  });
  /** Null where there is nothing to draw. */
  protected readonly line = computed(() => {
    const game = this.game();
    return game && this.shots().some(({ from }) => from !== null) ? threePointLineOf(game.league) : null;
  });
  protected readonly unplaced = computed(() => unplacedText(this.shots()));
  private readonly wanted = computed(() => this.shots().filter(isWanted(this.filter())));
  protected readonly teams = computed(() =>
    sides.map((side) => ({ side, shots: this.wanted().filter((shot) => shot.side === side) })),
  );
  protected readonly periods = computed(() =>
    [...new Set(this.shots().map(({ play }) => play.period))].sort((a, b) => a - b),
  );
  protected readonly players = computed(() => {
    const game = this.game();
    const shooters = this.shots().flatMap(({ shooterId }) => shooterId ?? []);
    return game ? playerChoices(game, shooters) : [];
  });

  protected choose(filter: ShotFilter): void {
    void this.router.navigate([], {
      queryParams: shotParamsOf(filter),
      queryParamsHandling: 'merge',
      replaceUrl: true,
      scroll: 'manual',
    });
  }
}
