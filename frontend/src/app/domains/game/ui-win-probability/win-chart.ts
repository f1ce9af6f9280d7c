import { Component, computed, ElementRef, inject, input, model, output, viewChild } from '@angular/core';
import { type KnownGame } from '@pbp/domain';
import { ChartFrame } from '../../../shared/charts/chart-frame';
import { ElementSize } from '../../../shared/charts/element-size';
import { type CurvePoint, type Swing } from '../data/win-curve';
import { leadMoments } from '../ui-lead-tracker/lead-moments';
import { winGeometry } from './win-geometry';
import { likelierText } from './win-words';

/** The chances over the game; arrow keys, taps and the mouse go from score to score. */
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
  private readonly frame = viewChild.required<ElementRef<HTMLElement>>('frame');
  readonly game = input.required<KnownGame>();
  readonly curve = input.required<readonly CurvePoint[]>();
  readonly swings = input.required<readonly Swing[]>();
  /** The index of the point that is told; the last one where nobody chose. */
  readonly chosen = input.required<number>();
  readonly chosenChange = output<number>();
  /** The index of the point under the mouse. */
  readonly pointed = model<number | null>(null);

  protected readonly chart = computed(() =>
    winGeometry(this.curve(), this.swings(), leadMoments(this.game()), {
      width: this.size.width(),
      height: this.size.height(),
      rem: this.size.rem(),
    }),
  );
  protected readonly mark = computed(() => {
    const [index, { x, y, now }] = [this.pointed() ?? this.chosen(), this.chart()];
    const point = this.curve()[index];
    if (!point) return null;
    const isNow = now !== null && index === this.curve().length - 1;
    return { isNow, x: isNow ? now : x(point.seconds), y: y((point.away - 0.5) * 100) };
  });
  protected readonly label = computed(() => {
    const [first, last] = [this.curve()[0], this.curve().at(-1)];
    return first && last
      ? `Win probability: ${likelierText(this.game(), first.away)} at tip-off, ${likelierText(this.game(), last.away)} at ${last.at}.`
      : 'Win probability';
  });

  focus(): void {
    this.frame().nativeElement.focus({ preventScroll: true });
  }

  protected go(index: number, event: Event): void {
    event.preventDefault();
    this.pointed.set(null);
    this.chosenChange.emit(Math.max(0, Math.min(index, this.curve().length - 1)));
  }

  protected tap(event: MouseEvent): void {
    this.go(this.indexAt(event), event);
  }

  /** A finger that moves scrolls the page. */
  protected point(event: PointerEvent): void {
    if (event.pointerType === 'mouse') this.pointed.set(this.indexAt(event));
  }

  /** The last point that is not to the right of the finger. */
  private indexAt({ clientX }: MouseEvent): number {
    const at = clientX - this.element.getBoundingClientRect().left;
    const { x } = this.chart();
    return Math.max(
      0,
      this.curve().findLastIndex(({ seconds }) => x(seconds) <= at),
    );
  }
}
