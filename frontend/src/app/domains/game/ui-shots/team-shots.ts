import { Component, computed, input, linkedSignal, signal } from '@angular/core';
import { RouterLink } from '@angular/router';
import {
  type KnownGame,
  playRows,
  shootingOf,
  shortPeriod,
  type Shot,
  type Side,
  type ThreePointLine,
} from '@pbp/domain';
import { scoreText } from '../../../shared/format/numbers';
import { Monogram } from '../../../shared/teams/monogram';
import { rawColor } from '../../../shared/teams/team-color';
import { wording } from '../data/play-items';
import { type ShotView } from '../data/shot-filter';
import { ShotCourt } from './shot-court';
import { unplacedText } from './unplaced-text';
import { perShotText } from './zone-names';
import { ZoneTable } from './zone-table';

/** One team's shots: the court, the chosen one in words, and the zones in figures. */
@Component({
  selector: 'pbp-team-shots',
  imports: [Monogram, RouterLink, ShotCourt, ZoneTable],
  templateUrl: './team-shots.html',
  styleUrl: './team-shots.css',
  host: { class: 'panel block' },
})
export class TeamShots {
  readonly game = input.required<KnownGame>();
  readonly side = input.required<Side>();
  readonly line = input.required<ThreePointLine>();
  readonly view = input.required<ShotView>();
  /** Of this team, the wanted ones alone. */
  readonly shots = input.required<readonly Shot[]>();

  protected readonly team = computed(() => this.game()[this.side()]);
  protected readonly color = computed(() => rawColor(this.team()));
  protected readonly sum = computed(() => {
    const { made, attempts, perShot } = shootingOf(this.shots());
    return { makes: `${made}–${attempts}`, each: perShotText(perShot) };
  });
  private readonly picked = signal<string | null>(null);
  /** The newest until a reader picks one, and again when that one is not shown any more. */
  protected readonly chosen = computed(() => {
    const [shots, picked] = [this.shots(), this.picked()];
    return shots.find(({ play }) => play.id === picked) ?? shots.at(-1) ?? null;
  });
  protected readonly told = computed(() => {
    const shot = this.chosen();
    if (!shot) return null;
    const { id, period, clock } = shot.play;
    const score = shot.made ? playRows(this.game()).find(({ play }) => play.id === id)?.score : null;
    const tally = score ? `, ${scoreText(score)}` : '';
    return { id, at: `${shortPeriod(this.game().league, period)} ${clock}`, text: `${wording(shot.play)}${tally}` };
  });
  /** Said when a reader has picked one, not with every shot that comes. */
  protected readonly said = linkedSignal({
    source: this.picked,
    computation: (picked): string => (picked === null ? '' : `${this.told()?.at} ${this.told()?.text}`),
  });
  protected readonly unplaced = computed(() => unplacedText(this.shots()));

  protected pick(playId: string): void {
    this.picked.set(playId);
  }
}
