import { Component, computed, inject, input } from '@angular/core';
import type { BoardOrder } from '@pbp/contracts';
import { UnlessAhead } from '../../../shared/delay/unless-ahead';
import { plural } from '../../../shared/format/numbers';
import { Blank } from '../../../shared/ui/blank';
import { Failure } from '../../../shared/ui/failure';
import { BoardStore } from '../data/board-api';
import { BoardOrders } from './board-orders';
import { BoardPages } from './board-pages';
import { BoardTable } from './board-table';
import { HowBoardsCount } from './how-boards-count';
import { leagueName, seasonWords } from './league-season';
import { leastForSkill } from './least-for-skill';

/** A board with all that belongs to it, from the store that the page provides. */
@Component({
  selector: 'pbp-board-panel',
  imports: [Blank, BoardOrders, BoardPages, BoardTable, Failure, HowBoardsCount, UnlessAhead],
  templateUrl: './board-panel.html',
  styleUrl: './board-panel.css',
  host: { class: 'panel', role: 'region', 'aria-labelledby': 'board-heading' },
})
export class BoardPanel {
  protected readonly store = inject(BoardStore);
  readonly by = input.required<BoardOrder>();
  readonly page = input.required<number>();
  /** What an empty board says of how one gets onto it. */
  readonly whenEmpty = input.required<string>();

  protected readonly leastForSkill = leastForSkill;
  /** "NBA, season 2025–26, 12 fans": of which season where that is not the page's, and how many have a place. */
  protected readonly subtitle = computed(() => {
    const board = this.store.board();
    if (!board) return '';
    const { league, season, fans } = board;
    const of = league === undefined ? [] : [leagueName(league), seasonWords(league, String(season))];
    return [...of, fans > 0 ? plural(fans, 'fan') : ''].filter(Boolean).join(', ');
  });
  protected readonly mine = computed(() => this.store.board()?.mine ?? null);
}
