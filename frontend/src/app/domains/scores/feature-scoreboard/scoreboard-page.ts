import { Component, computed, effect, inject, input } from '@angular/core';
import { Title } from '@angular/platform-browser';
import { Router, RouterLink } from '@angular/router';
import { isLeagueId, leagues } from '@pbp/domain';
import { About } from '../../../shared/about/about';
import { isDay, longDay } from '../../../shared/format/days';
import { problemOf } from '../../../shared/http/problem';
import { Blank } from '../../../shared/ui/blank';
import { Failure } from '../../../shared/ui/failure';
import { MainContent } from '../../../shared/ui/main-content';
import { TopBar } from '../../../shared/ui/top-bar';
import { ScoreboardStore } from '../data/scoreboard-store';
import { DayPicker } from '../ui-day-picker/day-picker';
import { GameCardLink } from '../ui-game-card/game-card-link';
import { GameCardSkeleton } from '../ui-game-card/game-card-skeleton';
import { countsText } from './counts-text';

const leagueName = (league: string): string => (isLeagueId(league) ? leagues[league].name : league);

/** Games come by the socket; that a feed has none today, only by asking. */
const ASK_AGAIN_MS = 15_000;

/** A league's day. Without an address of its own it is the first league's today. */
@Component({
  imports: [RouterLink, TopBar, DayPicker, GameCardLink, GameCardSkeleton, Blank, Failure, MainContent],
  providers: [ScoreboardStore],
  templateUrl: './scoreboard-page.html',
  styleUrl: './scoreboard-page.css',
})
export class ScoreboardPage {
  private readonly about = inject(About);
  private readonly router = inject(Router);
  private readonly title = inject(Title);
  protected readonly store = inject(ScoreboardStore);

  readonly league = input<string>();
  readonly date = input<string>();

  protected readonly longDay = longDay;
  protected readonly leagues = computed(() => this.about.server()?.leagues ?? []);
  protected readonly shownLeague = computed(() => this.league() ?? this.leagues()[0]?.id);
  protected readonly today = computed(() => this.about.server()?.today[this.shownLeague() ?? '']);
  protected readonly shownDate = computed(() => this.date() ?? this.today());
  protected readonly heading = computed(() => {
    const date = this.shownDate();
    return date !== undefined && isDay(date) ? longDay(date) : 'Scores';
  });
  protected readonly subtitle = computed(() => {
    const league = this.shownLeague();
    return [league === undefined || this.nowhere() ? '' : leagueName(league), countsText(this.store.cards())]
      .filter(Boolean)
      .join(': ');
  });
  /** What there is none of: such a day, such a league. */
  protected readonly nowhere = computed(() => {
    const date = this.shownDate();
    if (date !== undefined && !isDay(date)) return 'day';
    return this.store.status() === 'failed' && this.store.problem().code === 'unknown-league' ? 'league' : null;
  });
  protected readonly status = computed(() => {
    if (this.nowhere()) return 'nowhere';
    return this.aboutFailed() ? 'failed' : this.store.status();
  });
  protected readonly problem = computed(() =>
    this.aboutFailed() ? problemOf(this.about.error()) : this.store.problem(),
  );
  /** Nothing can be said of today before the feed has said something. */
  protected readonly waitsForFeed = computed(
    () =>
      this.status() === 'loaded' &&
      this.shownDate() === this.today() &&
      this.store.cards().length === 0 &&
      !this.store.isTold(),
  );
  private readonly aboutFailed = computed(() => this.shownDate() === undefined && this.about.error() !== undefined);

  constructor() {
    effect(() => {
      const [league, date] = [this.shownLeague(), this.shownDate()];
      this.store.show(league !== undefined && date !== undefined && isDay(date) ? { league, date } : undefined);
    });
    effect((onCleanup) => {
      if (!this.waitsForFeed()) return;
      const again = setInterval(() => this.store.reload(), ASK_AGAIN_MS);
      onCleanup(() => clearInterval(again));
    });
    effect(() => this.title.setTitle(`${this.heading()} · Play-by-Play`));
  }

  protected goTo(date: string): void {
    void this.router.navigate(['/scores', this.shownLeague(), date]);
  }

  protected retry(): void {
    if (this.aboutFailed()) this.about.reload();
    else this.store.reload();
  }
}
