import { Component, computed, inject } from '@angular/core';
import { boxScore } from '@pbp/domain';
import { Blank } from '../../../shared/ui/blank';
import { GameStore } from '../data/game-store';
import { TeamBox } from '../ui-box-score/team-box';
import { BoxCheck } from '../ui-facts/box-check';
import { LeadersList } from '../ui-facts/leaders-list';
import { TeamComparison } from '../ui-facts/team-comparison';
import { LineScoreTable } from '../ui-line-score/line-score-table';
import { bestOfGame } from './best-of-game';

const nobodyYet: ReturnType<typeof bestOfGame> = new Map();

@Component({
  imports: [Blank, BoxCheck, LeadersList, LineScoreTable, TeamBox, TeamComparison],
  templateUrl: './box-score-tab.html',
  styleUrls: ['../ui-columns/columns.css', './box-score-tab.css'],
})
export class BoxScoreTab {
  protected readonly game = inject(GameStore).game;
  protected readonly box = computed(() => {
    const game = this.game();
    return game ? boxScore(game) : undefined;
  });
  protected readonly best = computed(() => {
    const box = this.box();
    return box ? bestOfGame(box) : nobodyYet;
  });
}
