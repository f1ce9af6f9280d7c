import { Component, computed, input } from '@angular/core';
import { delaySpread, type FeedDelays } from '@pbp/domain';
import { percentText, plural } from '../../../shared/format/numbers';
import { durationText } from '../data/duration-text';
import { DelayHistogram } from './delay-histogram';
import { DelayTable } from './delay-table';
import { unmeasuredText } from './unmeasured-text';

/** How long plays took from the feed's wallclock to our log, and what is not known of it. */
@Component({
  selector: 'pbp-delay-report',
  imports: [DelayHistogram, DelayTable],
  templateUrl: './delay-report.html',
  styleUrl: './delay-report.css',
})
export class DelayReport {
  readonly delays = input.required<FeedDelays>();

  protected readonly spread = computed(() => delaySpread(this.delays().seconds));
  protected readonly unmeasured = computed(() => unmeasuredText(this.delays()));
  protected readonly facts = computed(() => {
    const spread = this.spread();
    if (!spread) return [];
    return [
      { name: 'Median', figure: durationText(spread.median), below: 'half came as soon' },
      { name: '90th percentile', figure: durationText(spread.p90), below: 'nine of ten came as soon' },
      {
        name: '30 s or later',
        figure: percentText(spread.late, spread.plays) ?? '·',
        below: `${spread.late} of ${plural(spread.plays, 'play')}`,
      },
      { name: 'Longest', figure: durationText(spread.longest), below: '' },
    ];
  });
}
