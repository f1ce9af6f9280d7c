import { Component, computed, inject, input } from '@angular/core';
import { delayBins, type DelaySpread } from '@pbp/domain';
import { ElementSize } from '../../../shared/charts/element-size';
import { durationText } from '../data/duration-text';
import { delayGeometry } from './delay-geometry';

/** How many plays took how long; what is late has another colour, and stands to the right. */
@Component({
  selector: 'pbp-delay-histogram',
  templateUrl: './delay-histogram.html',
  styleUrls: ['../../../shared/charts/chart.css', './delay-histogram.css'],
  hostDirectives: [ElementSize],
})
export class DelayHistogram {
  protected readonly size = inject(ElementSize);
  readonly seconds = input.required<readonly number[]>();
  readonly spread = input.required<DelaySpread>();

  private readonly words = computed(() => {
    const { median, p90 } = this.spread();
    return [
      { seconds: median, text: `half within ${durationText(median)}` },
      { seconds: p90, text: `nine of ten within ${durationText(p90)}` },
    ];
  });
  protected readonly label = computed(
    () =>
      `Delays of ${this.spread().plays} plays: ${this.words()
        .map(({ text }) => text)
        .join(', ')}. A table follows.`,
  );
  protected readonly chart = computed(() =>
    delayGeometry(delayBins(this.seconds()), this.words(), this.size.width(), this.size.height(), this.size.rem()),
  );
}
