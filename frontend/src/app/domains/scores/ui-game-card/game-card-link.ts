import { Component, computed, inject, input } from '@angular/core';
import { RouterLink } from '@angular/router';
import type { GameCard } from '@pbp/contracts';
import { SpoilerDelay } from '../../../shared/delay/spoiler-delay';
import { Contact } from '../../../shared/live/contact';
import { lateFeed } from '../../../shared/live/late-feed';
import { Troubles } from '../../../shared/live/troubles';
import { Monogram } from '../../../shared/teams/monogram';
import { rawColor } from '../../../shared/teams/team-color';
import { TeamColors } from '../../../shared/teams/team-colors';
import { FreshnessText } from '../../../shared/ui/freshness-text';
import { Icon } from '../../../shared/ui/icon';
import { cardBadges, cardStatus } from '../data/card-status';
import { LeadSparkline } from './lead-sparkline';

/** A game in two rows, as one link: enough to decide whether to open it. */
@Component({
  selector: 'pbp-game-card',
  imports: [RouterLink, Monogram, TeamColors, FreshnessText, Icon, LeadSparkline],
  templateUrl: './game-card-link.html',
  styleUrl: './game-card-link.css',
})
export class GameCardLink {
  private readonly newsHeldSince = inject(Troubles).newsHeldSince;
  protected readonly lost = inject(Contact).lost;
  /** How old a card is by choice says the top of the page. */
  protected readonly delay = inject(SpoilerDelay);
  readonly card = input.required<GameCard>();

  protected readonly status = computed(() => cardStatus(this.card()));
  protected readonly badges = computed(() => cardBadges(this.card()));
  protected readonly live = computed(() => this.card().phase === 'inProgress');
  private readonly late = lateFeed(() => this.card().freshness);
  protected readonly stale = computed(
    () => this.live() && !this.lost() && (this.late() || this.newsHeldSince() !== null),
  );
  protected readonly rows = computed(() => {
    const { away, home, score, phase } = this.card();
    const counts = score !== null && (phase === 'inProgress' || phase === 'ended');
    const row = (team: typeof away, own: number, other: number) => ({
      team,
      color: rawColor(team),
      points: counts ? own : null,
      behind: counts && own < other,
    });
    return [row(away, score?.away ?? 0, score?.home ?? 0), row(home, score?.home ?? 0, score?.away ?? 0)];
  });
}
