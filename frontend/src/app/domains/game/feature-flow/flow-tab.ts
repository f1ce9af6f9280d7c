import { Component, computed, inject } from '@angular/core';
import { Blank } from '../../../shared/ui/blank';
import { GameStore } from '../data/game-store';
import { LeadFacts } from '../ui-facts/lead-facts';
import { LeadersList } from '../ui-facts/leaders-list';
import { TeamComparison } from '../ui-facts/team-comparison';
import { LineScoreTable } from '../ui-line-score/line-score-table';
import { leadMoments } from '../ui-lead-tracker/lead-moments';
import { leadStory } from '../ui-lead-tracker/lead-sentence';
import { LeadTracker } from '../ui-lead-tracker/lead-tracker';
import { RunList } from './run-list';

@Component({
  imports: [Blank, LeadFacts, LeadersList, LeadTracker, LineScoreTable, RunList, TeamComparison],
  templateUrl: './flow-tab.html',
  styleUrls: ['../ui-columns/columns.css', './flow-tab.css'],
})
export class FlowTab {
  protected readonly game = inject(GameStore).game;
  protected readonly story = computed(() => {
    const game = this.game();
    return game ? leadStory(game, leadMoments(game)) : [];
  });
}
