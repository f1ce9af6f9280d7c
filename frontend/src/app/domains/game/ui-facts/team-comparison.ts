import { Component, computed, input } from '@angular/core';
import { boxScore, foulState, type KnownGame, percentages, type StatLine } from '@pbp/domain';
import { bonusText } from '../data/bonus-text';
import { type Better, betterOf } from '../data/better-of';
import { Versus, type VersusRow } from '../ui-versus/versus';

const wholePercent = (value: number | null): number => Math.round((value ?? 0) * 100);
const share = (value: number | null): string => (value === null ? '·' : `${wholePercent(value)} %`);

/** Team figures of the game so far, as far as plays and feed tell them. */
@Component({
  selector: 'pbp-team-comparison',
  host: { class: 'contents' },
  imports: [Versus],
  template: `
    @if (rows().length > 0) {
      <pbp-versus heading="Team figures" [game]="game()" [rows]="rows()" />
    }
  `,
})
export class TeamComparison {
  readonly game = input.required<KnownGame>();

  protected readonly rows = computed((): readonly VersusRow[] => {
    const game = this.game();
    if (game.plays.length === 0) return [];
    const { away, home } = boxScore(game);
    return [
      ...shooting(away.team.stats, home.team.stats),
      ...counts(away.team.stats, home.team.stats),
      ...this.fouls(),
    ];
  });

  /** Fouls of the period, bonus and timeouts matter only while the game is on. */
  private fouls(): readonly VersusRow[] {
    const game = this.game();
    if (game.phase.is !== 'inProgress') return [];
    const { away, home } = foulState(game);
    const bonus = [bonusText(away.bonus), bonusText(home.bonus)] as const;
    const fouls: VersusRow = {
      name: 'Fouls this period',
      away: String(away.personalThisPeriod),
      home: String(home.personalThisPeriod),
      better: betterOf(away.personalThisPeriod, home.personalThisPeriod, 'less'),
      ...(bonus[0] || bonus[1] ? { below: bonus } : {}),
    };
    if (away.timeoutsLeft === null || home.timeoutsLeft === null) return [fouls];
    const timeouts = {
      name: 'Timeouts left',
      away: String(away.timeoutsLeft),
      home: String(home.timeoutsLeft),
      better: null,
    };
    return [fouls, timeouts];
  }
}

const shooting = (away: StatLine, home: StatLine): readonly VersusRow[] => {
  const [a, h] = [percentages(away), percentages(home)];
  const row = (name: string, of: keyof typeof a): VersusRow => ({
    name,
    away: share(a[of]),
    home: share(h[of]),
    better: betterOf(wholePercent(a[of]), wholePercent(h[of]), 'more'),
  });
  return [row('Field goals', 'fieldGoal'), row('Three-pointers', 'threePoint'), row('Free throws', 'freeThrow')];
};

const counts = (away: StatLine, home: StatLine): readonly VersusRow[] => {
  const row = (name: string, stat: keyof StatLine, better: Better): VersusRow => ({
    name,
    away: String(away[stat]),
    home: String(home[stat]),
    better: betterOf(away[stat], home[stat], better),
  });
  return [
    row('Rebounds', 'rebounds', 'more'),
    row('Assists', 'assists', 'more'),
    row('Turnovers', 'turnovers', 'less'),
    row('Fouls', 'fouls', 'neither'),
  ];
};
