import { Component, computed, input } from '@angular/core';
import { RouterLink, RouterLinkActive } from '@angular/router';
import type { Freshness } from '@pbp/contracts';
import { foulState, type KnownGame, shownObservation, shownScore, type Side } from '@pbp/domain';
import { plural } from '../../../shared/format/numbers';
import { Monogram } from '../../../shared/teams/monogram';
import { rawColor } from '../../../shared/teams/team-color';
import { FreshnessText } from '../../../shared/ui/freshness-text';
import { Icon } from '../../../shared/ui/icon';
import { ThemeToggle } from '../../../shared/ui/theme-toggle';
import { bonusText } from '../data/bonus-text';
import { type Currency } from '../data/game-store';
import { headlineOf } from '../data/headline';
import { headingOf } from '../data/score-sentences';

/** The score as the top of the page. On a phone its first line scrolls away; score and tabs stay. */
@Component({
  selector: 'pbp-score-header',
  imports: [RouterLink, RouterLinkActive, Monogram, FreshnessText, Icon, ThemeToggle],
  templateUrl: './score-header.html',
  styleUrl: './score-header.css',
})
export class ScoreHeader {
  readonly game = input.required<KnownGame>();
  readonly freshness = input.required<Freshness>();
  readonly currency = input<Currency>('now');

  protected readonly tabs = [
    { path: 'plays', name: 'Plays' },
    { path: 'box', name: 'Box score' },
    { path: 'flow', name: 'Flow' },
  ];
  protected readonly heading = computed(() => headingOf(this.game()));
  protected readonly headline = computed(() => headlineOf(this.game()));
  protected readonly live = computed(() => this.headline().kind === 'live');
  /** What the first line says; only a clock that is now may claim to be live. */
  protected readonly mark = computed((): 'live' | 'delayed' | 'last heard' | 'word' => {
    if (!this.live()) return 'word';
    const marks = { now: 'live', late: 'delayed', cut: 'last heard' } as const;
    return marks[this.currency()];
  });
  protected readonly possession = computed(() =>
    this.mark() === 'live' && this.headline().shows === 'running'
      ? (shownObservation(this.game())?.possession ?? null)
      : null,
  );
  protected readonly away = computed(() => this.sideOf('away', 'home'));
  protected readonly home = computed(() => this.sideOf('home', 'away'));

  private sideOf(side: Side, other: Side) {
    const game = this.game();
    const score = shownScore(game);
    return {
      team: game[side],
      color: rawColor(game[side]),
      score: score?.[side] ?? null,
      behind: score !== null && score[side] < score[other],
      extras: this.extrasOf(side),
    };
  }

  /** Bonus and timeouts, as far as the feed says; the bonus first, since a phone has room for one of them. */
  private extrasOf(side: Side): readonly string[] {
    if (!this.live()) return [];
    const { timeoutsLeft, bonus } = foulState(this.game())[side];
    const timeouts = timeoutsLeft === null ? '' : plural(timeoutsLeft, 'timeout');
    return [bonusText(bonus), timeouts].filter((extra) => extra !== '');
  }
}
