import { Component, computed, inject, input } from '@angular/core';
import { type KnownGame } from '@pbp/domain';
import { ChartFrame } from '../../../shared/charts/chart-frame';
import { ElementSize } from '../../../shared/charts/element-size';
import { leadGeometry } from './lead-geometry';
import { leadMoments } from './lead-moments';
import { leadStory } from './lead-sentence';

/** The lead over the whole game, in steps; runs shaded, lead changes marked below. */
@Component({
  selector: 'pbp-lead-tracker',
  templateUrl: './lead-tracker.html',
  styleUrls: ['../../../shared/charts/chart.css', './lead-tracker.css'],
  imports: [ChartFrame],
  hostDirectives: [ElementSize],
})
export class LeadTracker {
  protected readonly size = inject(ElementSize);
  readonly game = input.required<KnownGame>();

  private readonly moments = computed(() => leadMoments(this.game()));
  protected readonly label = computed(() => `Lead over the game. ${leadStory(this.game(), this.moments()).join(' ')}`);
  protected readonly chart = computed(() =>
    leadGeometry(this.moments(), this.size.width(), this.size.height(), this.size.rem()),
  );
}
