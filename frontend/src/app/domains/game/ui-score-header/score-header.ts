import { Component, computed, type ElementRef, inject, input, output, viewChild } from '@angular/core';
import { RouterLink } from '@angular/router';
import type { Freshness } from '@pbp/contracts';
import { type KnownGame } from '@pbp/domain';
import { AccountLink } from '../../account/ui-account-link/account-link';
import { DelayControl } from '../../../shared/delay/delay-control';
import { SpoilerDelay } from '../../../shared/delay/spoiler-delay';
import { FreshnessText } from '../../../shared/ui/freshness-text';
import { Icon } from '../../../shared/ui/icon';
import { ThemeToggle } from '../../../shared/ui/theme-toggle';
import { type Currency } from '../data/game-store';
import { headlineOf } from '../data/headline';
import { headingOf } from '../data/score-sentences';
import { type ClockClaim, GameClock } from './game-clock';
import { GameTabs } from './game-tabs';
import { TeamScore } from './team-score';

const claims: Record<Currency, ClockClaim> = { now: 'live', late: 'stale', cut: 'none', past: 'none' };

/** The score as the top of the page. On a phone its first line scrolls away; score and tabs stay. */
@Component({
  selector: 'pbp-score-header',
  imports: [RouterLink, AccountLink, DelayControl, FreshnessText, Icon, ThemeToggle, TeamScore, GameClock, GameTabs],
  templateUrl: './score-header.html',
  styleUrl: './score-header.css',
})
export class ScoreHeader {
  protected readonly delay = inject(SpoilerDelay);
  readonly game = input.required<KnownGame>();
  readonly freshness = input.required<Freshness>();
  readonly currency = input<Currency>('now');
  /** Somebody wants to look back. */
  readonly rewind = output();

  private readonly rewindButton = viewChild<ElementRef<HTMLElement>>('rewindButton');
  /** Nothing can be seen again of a game that nothing has been told of. */
  protected readonly hasPast = computed(() => this.game().plays.length > 1);
  protected readonly heading = computed(() => headingOf(this.game()));
  protected readonly headline = computed(() => headlineOf(this.game()));
  protected readonly live = computed(() => this.headline().kind === 'live');
  protected readonly firstTab = computed(() => {
    if (this.currency() === 'past') return 'Moment';
    return this.headline().kind === 'over' ? 'Summary' : 'Live';
  });
  /** Only a clock that is now may claim to be live. */
  protected readonly claim = computed((): ClockClaim => (this.live() ? claims[this.currency()] : 'none'));

  /** Whoever comes back from the past goes on where the way there was. */
  focusRewind(): void {
    this.rewindButton()?.nativeElement.focus();
  }
}
