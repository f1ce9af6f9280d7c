import { Component, computed, input } from '@angular/core';
import { type Shot, shootingByZone, type ZoneShooting } from '@pbp/domain';
import { percentText } from '../../../shared/format/numbers';
import { perShotText, zoneNames } from './zone-names';

/** What came of the shots by zone, in figures. */
@Component({
  selector: 'pbp-zone-table',
  templateUrl: './zone-table.html',
  styleUrl: './zone-table.css',
})
export class ZoneTable {
  readonly teamName = input.required<string>();
  readonly shots = input.required<readonly Shot[]>();

  protected readonly rows = computed(() => {
    const lines = shootingByZone(this.shots());
    const best = Math.max(...lines.map(({ perShot }) => perShot ?? 0));
    return lines.map((line) => ({
      ...line,
      name: zoneNames[line.zone],
      makes: `${line.made}–${line.attempts}`,
      share: percentText(line.made, line.attempts) ?? '·',
      each: perShotText(line.perShot),
      isBest: isBest(line, best),
    }));
  });
}

const isBest = ({ perShot }: ZoneShooting, best: number): boolean =>
  perShot !== null && perShot > 0 && perShot === best;
