import { Component, computed, effect, inject, input, linkedSignal, signal, untracked } from '@angular/core';
import { Router } from '@angular/router';
import { GameStore } from '../data/game-store';
import { everything, filterOf, matches, paramsOf, type PlayFilter } from '../data/play-filter';
import { type PlayItem } from '../data/play-item';
import { playItems } from '../data/play-items';
import { playPeriods } from '../data/play-periods';
import { playerChoices } from '../data/player-choices';
import { FeedChanges } from '../ui-facts/feed-changes';
import { LeadersList } from '../ui-facts/leaders-list';
import { TeamComparison } from '../ui-facts/team-comparison';
import { LineScoreTable } from '../ui-line-score/line-score-table';
import { PlayFilters } from '../ui-play-list/play-filters';
import { PlayList } from '../ui-play-list/play-list';
import { plural } from '../../../shared/format/numbers';
import { Blank } from '../../../shared/ui/blank';
import { Icon } from '../../../shared/ui/icon';
import { heldBack } from './held-plays';
import { LeavesScreen } from './leaves-screen';
import { pointOut } from './point-out';

const playsIn = (items: readonly PlayItem[]): number => items.reduce((sum, { plays }) => sum + plays.length, 0);

@Component({
  imports: [Blank, FeedChanges, Icon, LeadersList, LeavesScreen, LineScoreTable, PlayFilters, PlayList, TeamComparison],
  templateUrl: './plays-tab.html',
  styleUrls: ['../ui-columns/columns.css', './plays-tab.css'],
})
export class PlaysTab {
  private readonly store = inject(GameStore);
  private readonly router = inject(Router);

  /* The filter stands in the address, so that it can be shared and outlives a reload. */
  readonly scoring = input<string>();
  readonly period = input<string>();
  readonly player = input<string>();
  /** A play by id, to be found in the list. */
  readonly play = input<string>();

  protected readonly everything = everything;
  protected readonly game = this.store.game;
  protected readonly filter = computed(() =>
    filterOf({ scoring: this.scoring(), period: this.period(), player: this.player() }),
  );
  private readonly heldAt = signal<string | null>(null);

  private readonly items = computed(() => {
    const game = this.game();
    return game ? playItems(game) : [];
  });
  /** The row of that play, a substitution among others' too; null where there is none. */
  protected readonly pointedAt = computed(() => {
    const play = this.play();
    return play === undefined ? null : (this.items().find(({ plays }) => plays.includes(play))?.id ?? null);
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
    all: playsIn(this.items()),
    scoring: this.items().filter((item) => item.scoring).length,
  }));
  /** Said once when the filter changes, not again with every play that comes. */
  protected readonly found = linkedSignal({
    source: this.filter,
    computation: (filter, before): string =>
      before === undefined ? '' : `${plural(playsIn(untracked(this.items).filter(matches(filter))), 'play')} shown`,
  });
  protected readonly periodChoices = computed(() =>
    [...new Set(this.items().map((item) => item.period))].sort((a, b) => a - b),
  );
  protected readonly teams = computed(() => {
    const game = this.game();
    return game
      ? playerChoices(
          game,
          this.items().flatMap((item) => item.participants),
        )
      : [];
  });

  constructor() {
    pointOut('li.pointed', this.pointedAt);
    /* What is pointed at waits behind no button. */
    effect(() => {
      if (this.pointedAt() !== null) this.heldAt.set(null);
    });
  }

  protected choose(filter: PlayFilter): void {
    void this.router.navigate([], {
      queryParams: { ...paramsOf(filter), play: null },
      queryParamsHandling: 'merge',
      replaceUrl: true,
      scroll: 'manual',
    });
  }

  /** Away from the top nothing may move: newer plays wait behind the button. */
  protected hold(away: boolean): void {
    this.heldAt.set(away ? (this.items().at(-1)?.id ?? null) : null);
  }

  protected backToTop(): void {
    this.heldAt.set(null);
    window.scrollTo({ top: 0 });
  }
}
