import { Component, computed, effect, inject, input, untracked } from '@angular/core';
import { Title } from '@angular/platform-browser';
import { RouterLink } from '@angular/router';
import type { BoardOrder } from '@pbp/contracts';
import { About } from '../../../shared/about/about';
import { MainContent } from '../../../shared/ui/main-content';
import { TopBar } from '../../../shared/ui/top-bar';
import { BoardStore } from '../data/board-api';
import { type BoardPlace } from '../data/board-place';
import { orderOf, pageOf } from '../data/board-params';
import { GameNames } from '../data/game-names';
import { BoardPanel } from '../ui-board/board-panel';
import { aboutWay, boardHeading, boardWays } from './board-heading';

/** The board of a game, a day or a season, as its address says. */
@Component({
  imports: [BoardPanel, MainContent, RouterLink, TopBar],
  providers: [BoardStore],
  templateUrl: './board-page.html',
  styleUrl: './board-page.css',
})
export class BoardPage {
  private readonly store = inject(BoardStore);
  private readonly games = inject(GameNames);
  private readonly about = inject(About);
  private readonly title = inject(Title);

  readonly gameId = input<string>();
  readonly league = input('');
  readonly date = input<string>();
  readonly year = input('');
  readonly by = input<string>();
  readonly page = input<string>();

  protected readonly order = computed((): BoardOrder => orderOf(this.by()));
  protected readonly pageNumber = computed(() => pageOf(this.page()));
  private readonly place = computed((): BoardPlace => {
    const [gameId, date, league] = [this.gameId(), this.date(), this.league()];
    if (gameId !== undefined) return { is: 'game', gameId };
    return date === undefined ? { is: 'season', league, year: this.year() } : { is: 'day', league, date };
  });
  private readonly card = computed(() => {
    const gameId = this.gameId();
    return gameId === undefined ? undefined : this.games.card(gameId);
  });
  protected readonly head = computed(() => boardHeading(this.place(), this.card()));
  protected readonly ways = computed(() => boardWays(this.place(), this.card(), this.about.server()?.today ?? {}));
  protected readonly subject = computed(() => aboutWay(this.place()));

  constructor() {
    effect(() => {
      const gameId = this.gameId();
      if (gameId !== undefined) untracked(() => this.games.askCard(gameId));
    });
    effect(() => this.store.show({ place: this.place(), by: this.order(), page: this.pageNumber() }));
    effect(() => this.title.setTitle(`Board: ${this.head().heading} · Play-by-Play`));
  }
}
