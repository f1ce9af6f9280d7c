import { Component, computed, inject, input } from '@angular/core';
import { ElementSize } from '../../../shared/charts/element-size';
import { calibrationGeometry } from './calibration-geometry';
import { type CalibrationPoint } from './calibration-points';

/** How sure somebody was against how often it came true. */
@Component({
  selector: 'pbp-calibration-chart',
  templateUrl: './calibration-chart.html',
  styleUrls: ['../../../shared/charts/chart.css', './calibration-chart.css'],
  hostDirectives: [ElementSize],
})
export class CalibrationChart {
  protected readonly size = inject(ElementSize);
  readonly points = input.required<readonly CalibrationPoint[]>();
  /** The same in a sentence. */
  readonly label = input.required<string>();
  protected readonly chart = computed(() =>
    calibrationGeometry(this.points(), this.size.width(), this.size.height(), this.size.rem()),
  );
}
