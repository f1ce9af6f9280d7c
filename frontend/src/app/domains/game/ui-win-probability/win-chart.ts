import { Component, computed, ElementRef, inject, input, output } from '@angular/core';
import { type KnownGame } from '@pbp/domain';
import { ChartFrame } from '../../../shared/charts/chart-frame';
import { ElementSize } from '../../../shared/charts/element-size';
import { type CurvePoint, type Swing } from '../data/win-curve';
import { leadMoments } from '../ui-lead-tracker/lead-moments';
import { winGeometry } from './win-geometry';
import { chanceText } from './win-words';

/** The chances over the game; arrow keys and taps go from score to score. */
@Component({
  selector: 'pbp-win-chart',
  templateUrl: './win-chart.html',
  styleUrls: ['../../../shared/charts/chart.css', './win-chart.css'],
  imports: [ChartFrame],
  hostDirectives: [ElementSize],
})
export class WinChart {
  protected readonly size = inject(ElementSize);
  private readonly element = inject<ElementRef<HTMLElement>>(ElementRef).nativeElement;
  readonly game = input.required<KnownGame>();
  readonly curve = input.required<readonly CurvePoint[]>();
  readonly swings = input.required<readonly Swing[]>();
  /** The index of the point that is told; the last one where nobody chose. */
  readonly chosen = input.required<number>();
  readonly chosenChange = output<number>();

  protected readonly chart = computed(() =>
    winGeometry(this.curve(), this.swings(), leadMoments(this.game()), {
      width: this.size.width(),
      height: this.size.height(),
      rem: this.size.rem(),
    }),
  );
  protected readonly mark = computed(() => {
    const [point, { x, y }] = [this.curve()[this.chosen()], this.chart()];
    return point ? { x: x(point.seconds), y: y((point.away - 0.5) * 100) } : null;
  });
  protected readonly label = computed(() => {
    const [first, last] = [this.curve()[0], this.curve().at(-1)];
    return first && last
      ? `Win probability: ${chanceText(this.game(), first)} at tip-off, ${chanceText(this.game(), last)} at ${last.at}.`
      : 'Win probability';
  });

  protected step(by: number, event: Event): void {
    event.preventDefault();
    this.choose(this.chosen() + by);
  }

  /** The last point that is not to the right of the finger. */
  protected tap({ clientX }: MouseEvent): void {
    const at = clientX - this.element.getBoundingClientRect().left;
    const { x } = this.chart();
    this.choose(this.curve().findLastIndex(({ seconds }) => x(seconds) <= at));
  }

  private choose(index: number): void {
    this.chosenChange.emit(Math.max(0, Math.min(index, this.curve().length - 1)));
  }
}
