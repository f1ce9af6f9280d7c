import { Component, computed, inject, signal } from '@angular/core';
import { GameStore } from '../data/game-store';
import { everything, matches, playerChoices, type PlayFilter } from '../data/play-filter';
import { playItems } from '../data/play-items';
import { playPeriods } from '../data/play-periods';
import { FeedChanges } from '../ui-facts/feed-changes';
import { LeadersList } from '../ui-facts/leaders-list';
import { TeamComparison } from '../ui-facts/team-comparison';
import { LineScoreTable } from '../ui-line-score/line-score-table';
import { PlayFilters } from '../ui-play-list/play-filters';
import { PlayList } from '../ui-play-list/play-list';
import { Blank } from '../../../shared/ui/blank';
import { Icon } from '../../../shared/ui/icon';
import { heldBack } from './held-plays';
import { LeavesScreen } from './leaves-screen';

@Component({
  imports: [Blank, FeedChanges, Icon, LeadersList, LeavesScreen, LineScoreTable, PlayFilters, PlayList, TeamComparison],
  templateUrl: './plays-tab.html',
  styleUrls: ['../ui-columns/columns.css', './plays-tab.css'],
})
export class PlaysTab {
  private readonly store = inject(GameStore);
  protected readonly everything = everything;
  protected readonly game = this.store.game;
  protected readonly filter = signal<PlayFilter>(everything);
  private readonly heldAt = signal<string | null>(null);

  private readonly items = computed(() => {
    const game = this.game();
    return game ? playItems(game) : [];
  });
  private readonly wanted = computed(() => this.items().filter(matches(this.filter())));
  private readonly held = computed(() => heldBack(this.items(), this.heldAt()));
  protected readonly waiting = computed(() => {
    const shown = new Set(this.held().shown);
    return this.wanted().filter((item) => !shown.has(item)).length;
  });
  protected readonly periods = computed(() => {
    const game = this.game();
    return game ? playPeriods(game, this.held().shown.filter(matches(this.filter()))) : [];
  });
  /** Only what is happening now is marked: nothing in a game that is over, nothing while the feed is silent. */
  protected readonly newestId = computed(() => {
    if (this.game()?.phase.is !== 'inProgress' || this.store.currency() !== 'now') return null;
    return this.items().findLast((item) => !item.withdrawn)?.id ?? null;
  });
  protected readonly counts = computed(() => ({
    all: this.items().length,
    scoring: this.items().filter((item) => item.scoring).length,
  }));
  protected readonly periodChoices = computed(() =>
    [...new Set(this.items().map((item) => item.period))].sort((a, b) => a - b),
  );
  protected readonly teams = computed(() => {
    const game = this.game();
    return game ? playerChoices(game, this.items()) : [];
  });

  /** Away from the top nothing may move: newer plays wait behind the button. */
  protected hold(away: boolean): void {
    this.heldAt.set(away ? (this.items().at(-1)?.id ?? null) : null);
  }

  protected backToTop(): void {
    this.heldAt.set(null);
    window.scrollTo({ top: 0 });
  }
}
