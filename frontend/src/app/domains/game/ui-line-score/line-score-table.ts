import { Component, computed, input } from '@angular/core';
import { type KnownGame, lineScore, periodColumn, periodWord, shownScore, type Side } from '@pbp/domain';
import { lagText } from './lag-text';

const sides: readonly Side[] = ['away', 'home'];

/** Points by period; a period that has not begun has a dot. */
@Component({
  selector: 'pbp-line-score',
  templateUrl: './line-score-table.html',
  styleUrl: './line-score-table.css',
  host: { class: 'panel block' },
})
export class LineScoreTable {
  readonly game = input.required<KnownGame>();

  protected readonly heading = computed(() => `By ${periodWord(this.game().league)}`);
  protected readonly columns = computed(() => {
    const { league, regulationPeriods } = this.game();
    const { home, away } = lineScore(this.game());
    const periods = Math.max(regulationPeriods, home.length, away.length);
    return Array.from({ length: periods }, (_, index) => periodColumn(league, index + 1));
  });
  protected readonly lag = computed(() => lagText(this.game()));
  protected readonly rows = computed(() => {
    const game = this.game();
    const line = lineScore(game);
    const score = shownScore(game);
    return sides.map((side) => ({
      side,
      team: game[side],
      points: this.columns().map((_, index) => line[side][index]),
      total: score?.[side],
    }));
  });
}
