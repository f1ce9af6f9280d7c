import { Component, computed, inject, input } from '@angular/core';
import { type KnownGame } from '@pbp/domain';
import { ElementSize } from '../../../shared/charts/element-size';
import { linear } from '../../../shared/charts/scale';
import { type Stretch, stretchesOf } from '../data/stretches';
import { leadMoments } from '../ui-lead-tracker/lead-moments';

/** The scale reaches at least so many points either way. */
const leastNet = 8;

/** By how much each team won each two minutes; up is away, down is home. */
@Component({
  selector: 'pbp-momentum-bars',
  hostDirectives: [ElementSize],
  templateUrl: './momentum-bars.html',
  styleUrls: ['../../../shared/charts/chart.css', './momentum-bars.css'],
})
export class MomentumBars {
  protected readonly size = inject(ElementSize);
  readonly game = input.required<KnownGame>();

  protected readonly stretches = computed(() => stretchesOf(this.game()));
  protected readonly most = computed(() =>
    Math.max(leastNet, ...this.stretches().map(({ away, home }) => Math.abs(away - home))),
  );
  protected readonly chart = computed(() => {
    const [width, height, rem] = [this.size.width(), this.size.height(), this.size.rem()];
    const { periods, length } = leadMoments(this.game());
    const [left, middle] = [40 * rem, height / 2];
    const x = linear(0, length, left, width - 10);
    const y = linear(this.most(), -this.most(), 4, height - 4);
    const bar = ({ from, to, away, home, isRunning }: Stretch) => {
      const end = y(away - home);
      return {
        side: away > home ? 'away' : home > away ? 'home' : 'level',
        isRunning,
        x: x(from) + 2,
        width: Math.max(1, x(to) - x(from) - 4),
        y: away === home ? middle - 1 : Math.min(middle, end),
        height: away === home ? 2 : Math.abs(end - middle),
      };
    };
    return {
      left,
      right: width - 10,
      middle,
      borders: periods.flatMap(({ from }) => (from > 0 ? [x(from)] : [])),
      bars: this.stretches().map(bar),
    };
  });
  protected readonly label = computed(() => {
    const { away, home } = this.game();
    const won = (side: 'away' | 'home', other: 'away' | 'home'): number =>
      this.stretches().filter((each) => each[side] > each[other]).length;
    return `Points margin of every two minutes: ${away.name} won ${won('away', 'home')}, ${home.name} ${won('home', 'away')} of ${this.stretches().length}.`;
  });
}
