import { Component, computed, input } from '@angular/core';
import type { GameCard } from '@pbp/contracts';
import { leadPaths, type LeadPoint } from '../../../shared/charts/lead-steps';
import { linear } from '../../../shared/charts/scale';
import { gameSeconds, playedSeconds } from '../data/card-status';

const width = 104;
const height = 52;
/** A game of two-point leads must not look like a rout. */
const leastScale = 8;

/** The lead so far; the axis spans the whole game, so its length says how much is played. */
@Component({
  selector: 'pbp-lead-sparkline',
  template: `
    <svg [attr.viewBox]="'0 0 ${width} ${height}'" preserveAspectRatio="none">
      <path d="M0,${height / 2}H${width}" class="level" vector-effect="non-scaling-stroke" />
      <path [attr.d]="paths().away" fill="var(--away)" />
      <path [attr.d]="paths().home" fill="var(--home)" />
    </svg>
  `,
  styles: `
    :host {
      display: block;
    }
    svg {
      display: block;
      width: 100%;
      height: 100%;
      overflow: visible;
    }
    .level {
      stroke: var(--line-strong);
    }
  `,
  host: { 'aria-hidden': 'true' },
})
export class LeadSparkline {
  readonly card = input.required<GameCard>();

  private readonly points = computed((): readonly LeadPoint[] => {
    const card = this.card();
    const points = card.lead.map(([seconds, lead]) => ({ seconds, lead: -lead }));
    const last = points.at(-1);
    if (!last) return [];
    const end = card.phase === 'inProgress' ? (playedSeconds(card) ?? last.seconds) : gameSeconds(card);
    return [{ seconds: 0, lead: 0 }, ...points, { seconds: Math.max(end, last.seconds), lead: last.lead }];
  });

  protected readonly paths = computed(() => {
    const points = this.points();
    const most = Math.max(leastScale, ...points.map((p) => Math.abs(p.lead)));
    return leadPaths(points, linear(0, gameSeconds(this.card()), 0, width), linear(most, -most, 0, height));
  });
}
