import { Component, computed, input } from '@angular/core';
import { foulState, type KnownGame, shownScore, type Side } from '@pbp/domain';
import { plural } from '../../../shared/format/numbers';
import { Monogram } from '../../../shared/teams/monogram';
import { rawColor } from '../../../shared/teams/team-color';
import { bonusText } from '../data/bonus-text';

/** One side of the score header: the team, its score, and while the game is on its bonus and timeouts. */
@Component({
  selector: 'pbp-team-score',
  imports: [Monogram],
  templateUrl: './team-score.html',
  styleUrl: './team-score.css',
  host: { '[class]': 'side()', '[class.on]': 'live()' },
})
export class TeamScore {
  readonly game = input.required<KnownGame>();
  readonly side = input.required<Side>();
  readonly live = input.required<boolean>();

  protected readonly team = computed(() => this.game()[this.side()]);
  protected readonly color = computed(() => rawColor(this.team()));
  private readonly scores = computed(() => shownScore(this.game()));
  protected readonly score = computed(() => this.scores()?.[this.side()] ?? null);
  protected readonly behind = computed(() => {
    const scores = this.scores();
    return scores !== null && scores[this.side()] < Math.max(scores.home, scores.away);
  });

  /** As far as the feed says; the bonus first, since a phone has room for one of them. */
  protected readonly extras = computed((): readonly string[] => {
    if (!this.live()) return [];
    const { timeoutsLeft, bonus } = foulState(this.game())[this.side()];
    const timeouts = timeoutsLeft === null ? '' : plural(timeoutsLeft, 'timeout');
    return [bonusText(bonus), timeouts].filter((extra) => extra !== '');
  });
}
