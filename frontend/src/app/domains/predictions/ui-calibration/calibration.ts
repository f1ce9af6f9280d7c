import { Component, computed, input } from '@angular/core';
import type { Profile } from '@pbp/contracts';
import { chanceText } from '../../../shared/format/figures';
import { plural } from '../../../shared/format/numbers';
import { CalibrationChart } from './calibration-chart';
import { calibrationLesson } from './calibration-lesson';
import { answersIn, calibrationPoints, LEAST_FOR_CALIBRATION } from './calibration-points';

/** Whether what a fan was so sure of comes so often: a sentence, a chart and its table. */
@Component({
  selector: 'pbp-calibration',
  imports: [CalibrationChart],
  templateUrl: './calibration.html',
  styleUrl: './calibration.css',
  host: { class: 'panel', role: 'region', 'aria-labelledby': 'calibration' },
})
export class Calibration {
  readonly bins = input.required<Profile['calibration']>();
  protected readonly chanceText = chanceText;

  protected readonly points = computed(() => calibrationPoints(this.bins()));
  protected readonly lesson = computed(() => calibrationLesson(this.points()));
  /** "12 more predictions"; null where there are enough. */
  protected readonly lacking = computed(() => {
    const lacking = LEAST_FOR_CALIBRATION - answersIn(this.points());
    return lacking > 0 ? plural(lacking, 'more prediction') : null;
  });
  protected readonly label = computed(() => {
    const lesson = this.lesson();
    const sentence = lesson ? ` Said about ${lesson.said}, came true ${lesson.came}. ${lesson.meaning}` : '';
    return `Calibration: how sure you were against how often it came true.${sentence} The table has all of it.`;
  });
}
