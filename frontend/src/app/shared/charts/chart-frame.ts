import { Component, input } from '@angular/core';
import { type Frame } from './frame';

/** Levels with their words at the left, periods with their names below. */
@Component({
  // Within an SVG only its own elements are drawn.
  // eslint-disable-next-line @angular-eslint/component-selector
  selector: 'svg:g[pbpChartFrame]',
  styleUrl: './chart.css',
  template: `
    @let c = pbpChartFrame();
    @for (tick of c.ticks; track tick.y) {
      <svg:line
        [class]="tick.level ? 'axis' : 'grid'"
        [attr.x1]="c.left"
        [attr.x2]="c.right"
        [attr.y1]="tick.y"
        [attr.y2]="tick.y"
      />
      <svg:text text-anchor="end" [attr.x]="c.left - 6" [attr.y]="tick.y + 4">{{ tick.text }}</svg:text>
    }
    @for (period of c.periods; track period.name) {
      @if (period.border !== null) {
        <svg:line
          class="axis"
          [attr.x1]="period.border"
          [attr.x2]="period.border"
          [attr.y1]="c.top"
          [attr.y2]="c.bottom"
        />
      }
      <svg:text text-anchor="middle" [attr.x]="period.middle" [attr.y]="height() - 6">{{ period.name }}</svg:text>
    }
  `,
})
export class ChartFrame {
  readonly pbpChartFrame = input.required<Frame>();
  /** Of the whole chart. */
  readonly height = input.required<number>();
}
