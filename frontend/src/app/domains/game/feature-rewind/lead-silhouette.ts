import { Component, computed, inject, input } from '@angular/core';
import { type KnownGame } from '@pbp/domain';
import { ElementSize } from '../../../shared/charts/element-size';
import { leadPaths } from '../../../shared/charts/lead-steps';
import { linear } from '../../../shared/charts/scale';
import { leadMoments } from '../ui-lead-tracker/lead-moments';
import { leadRange } from '../ui-lead-tracker/lead-geometry';

/** Half of the slider's thumb: its middle never comes nearer to an end. */
const inset = 12;

/** The lead over the whole game behind the timeline; what comes after the moment is dimmed. */
@Component({
  selector: 'pbp-lead-silhouette',
  hostDirectives: [ElementSize],
  template: `
    <svg aria-hidden="true" [attr.viewBox]="'0 0 ' + size.width() + ' ' + size.height()">
      @for (border of chart().borders; track border) {
        <path class="border" [attr.d]="'M' + border + ' 0V' + size.height()" />
      }
      <g class="later">
        <path class="away" [attr.d]="chart().paths.away" />
        <path class="home" [attr.d]="chart().paths.home" />
      </g>
      <g [style.clip-path]="'inset(0 ' + (size.width() - chart().moment) + 'px 0 0)'">
        <rect width="100%" height="100%" fill="none" />
        <path class="away" [attr.d]="chart().paths.away" />
        <path class="home" [attr.d]="chart().paths.home" />
      </g>
      <path class="moment" [attr.d]="'M' + chart().moment + ' 0V' + size.height()" />
    </svg>
  `,
  styles: `
    :host {
      display: block;
      height: 3rem;
    }
    svg {
      display: block;
      width: 100%;
      height: 100%;
    }
    .away {
      fill: var(--away);
    }
    .home {
      fill: var(--home);
    }
    .later {
      opacity: 0.3;
    }
    .border {
      stroke: var(--line-strong);
    }
    .moment {
      stroke: var(--past);
      stroke-width: 2;
    }
  `,
})
export class LeadSilhouette {
  protected readonly size = inject(ElementSize);
  readonly game = input.required<KnownGame>();
  /** Where the page is, seconds of game clock since tip-off. */
  readonly seconds = input.required<number>();
  /** What the timeline is as long as, in the same. */
  readonly length = input.required<number>();

  private readonly moments = computed(() => leadMoments(this.game()));
  private readonly x = computed(() => linear(0, this.length(), inset, this.size.width() - inset));
  private readonly drawn = computed(() => {
    const { points, periods } = this.moments();
    const [up, down] = leadRange(points.map(({ lead }) => lead));
    const x = this.x();
    return {
      paths: leadPaths(points, x, linear(up, down, 0, this.size.height())),
      borders: periods.flatMap(({ from }) => (from > 0 && from < this.length() ? [Math.round(x(from))] : [])),
    };
  });
  protected readonly chart = computed(() => ({ ...this.drawn(), moment: Math.round(this.x()(this.seconds())) }));
}
