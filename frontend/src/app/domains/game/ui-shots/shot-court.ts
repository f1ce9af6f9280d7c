import { Component, computed, inject, input, output } from '@angular/core';
import { type CourtZone, type Shot, shootingByZone, shootingOf, type Side, type ThreePointLine } from '@pbp/domain';
import { ElementSize } from '../../../shared/charts/element-size';
import { type ShotView } from '../data/shot-filter';
import { courtAspect, courtOf } from './court-geometry';
import { nearestMark } from './nearest-mark';
import { marksOf } from './shot-marks';
import { perShotText, zoneNames } from './zone-names';

/** Fewer shots than this say nothing of a zone: its area stays empty. */
const leastAttempts = 5;
const steps = [0.8, 1, 1.2] as const;
const stepOf = (perShot: number): number => steps.filter((bound) => perShot >= bound).length;

/** One team's shots on a half court: marks, or the zones' figures. Whoever has no pointer steps through the marks. */
@Component({
  selector: 'pbp-shot-court',
  templateUrl: './shot-court.html',
  styleUrl: './shot-court.css',
  hostDirectives: [ElementSize],
  host: { '[class]': 'side()', '[style.aspect-ratio]': 'aspect' },
})
export class ShotCourt {
  private readonly size = inject(ElementSize);
  readonly side = input.required<Side>();
  readonly teamName = input.required<string>();
  readonly shots = input.required<readonly Shot[]>();
  readonly line = input.required<ThreePointLine>();
  readonly view = input.required<ShotView>();
  /** The chosen shot's play, null where none is. */
  readonly chosen = input.required<string | null>();
  readonly chosenChange = output<string>();

  protected readonly aspect = courtAspect;
  protected readonly width = this.size.width;
  protected readonly court = computed(() => courtOf(this.line(), this.width()));
  protected readonly marks = computed(() => marksOf(this.shots(), this.court()));
  protected readonly radius = computed(() => Math.max(3.6, this.width() / 100));
  protected readonly chosenMark = computed(() => this.marks().find(({ id }) => id === this.chosen()));
  protected readonly label = computed(() => {
    const { made, attempts } = shootingOf(this.shots());
    return `${this.teamName()}: ${made} made of ${attempts} shots`;
  });
  protected readonly zones = computed(() =>
    shootingByZone(this.shots())
      .filter(({ attempts }) => attempts > 0)
      .map(({ zone, attempts, made, perShot }) => ({
        zone,
        area: attempts >= leastAttempts ? this.court().areas[zone] : null,
        step: stepOf(perShot ?? 0),
        perShot: perShotText(perShot),
        of: `${made}/${attempts}`,
        ...this.boxAt(zone),
      })),
  );
  protected readonly zoneNames = zoneNames;

  protected tap(event: MouseEvent): void {
    if (this.view() === 'zones' || !(event.currentTarget instanceof Element)) return;
    const { left, top } = event.currentTarget.getBoundingClientRect();
    const mark = nearestMark(this.marks(), event.clientX - left, event.clientY - top);
    if (mark) this.chosenChange.emit(mark.id);
  }

  /** In the order of the game, whichever are drawn above others. */
  protected step(by: 1 | -1, event: Event): void {
    const ids = this.shots().map(({ play }) => play.id);
    const at = ids.indexOf(this.chosen() ?? '');
    const next = ids[(at + by + ids.length) % ids.length];
    event.preventDefault();
    if (next !== undefined) this.chosenChange.emit(next);
  }

  private boxAt(zone: CourtZone) {
    const { x, y } = this.court().middles[zone];
    return { x: Math.min(this.width() - 31, Math.max(31, x)), y };
  }
}
