import { Component, computed, inject } from '@angular/core';
import { Blank } from '../../../shared/ui/blank';
import { GameStore } from '../data/game-store';
import { fourFactorFigures, ratingFigures } from '../data/team-figures';
import { LeadFacts } from '../ui-facts/lead-facts';
import { TeamComparison } from '../ui-facts/team-comparison';
import { Versus } from '../ui-versus/versus';
import { figureRows } from './figure-rows';

@Component({
  imports: [Blank, LeadFacts, TeamComparison, Versus],
  templateUrl: './team-stats-tab.html',
  styleUrl: '../ui-columns/columns.css',
})
export class TeamStatsTab {
  protected readonly game = inject(GameStore).game;
  protected readonly figures = computed(() => {
    const game = this.game();
    if (!game || game.plays.length === 0) return null;
    return { factors: figureRows(game, fourFactorFigures), ratings: figureRows(game, ratingFigures) };
  });
}
