import { Component, computed, input } from '@angular/core';
import { type KnownGame, type Leaders, leaders, type PlayerLine } from '@pbp/domain';
import { Versus, type VersusRow } from '../ui-versus/versus';

const stats: readonly { readonly stat: keyof Leaders; readonly name: string }[] = [
  { stat: 'points', name: 'Points' },
  { stat: 'rebounds', name: 'Rebounds' },
  { stat: 'assists', name: 'Assists' },
];

/** Each side's best, by points, rebounds and assists. */
@Component({
  selector: 'pbp-leaders',
  host: { class: 'contents' },
  imports: [Versus],
  template: `
    @if (rows().length > 0) {
      <pbp-versus heading="Leaders" [game]="game()" [rows]="rows()" />
    }
  `,
})
export class LeadersList {
  readonly game = input.required<KnownGame>();
  protected readonly rows = computed((): readonly VersusRow[] => {
    const best = leaders(this.game());
    return stats.flatMap(({ stat, name }) => {
      const { away, home } = best[stat];
      if (!away && !home) return [];
      const [a, h] = [away?.stats[stat] ?? 0, home?.stats[stat] ?? 0];
      return [
        {
          name,
          away: String(a),
          home: String(h),
          better: a > h ? 'away' : a < h ? 'home' : null,
          below: this.namesOf(away, home),
        },
      ];
    });
  });

  private namesOf(away: PlayerLine | null, home: PlayerLine | null): readonly [string, string] {
    const shortName = (line: PlayerLine | null) =>
      line ? (this.game().roster.find((entry) => entry.playerId === line.playerId)?.shortName ?? line.name) : '';
    return [shortName(away), shortName(home)];
  }
}
