import { Component, computed, input, model } from '@angular/core';

const bigStep = 5;

/** How sure the fan is, in whole percent. Arrow keys move it by one, Page keys by five, Home and End to its limits. */
@Component({
  selector: 'pbp-chance-slider',
  template: `
    <div class="sure">
      <label [for]="id()"
        >How sure are you?<span class="meta">{{ compared() }}</span></label
      >
      <output [for]="id()">{{ percent() }}<small>%</small></output>
    </div>
    <input
      type="range"
      [id]="id()"
      [min]="least()"
      [max]="most()"
      step="1"
      [value]="percent()"
      [disabled]="disabled()"
      [attr.aria-valuetext]="percent() + ' percent, ' + about()"
      [style.--filled.%]="filled()"
      (input)="take($event)"
      (keydown)="step($event)"
    />
    <div class="ticks" aria-hidden="true">
      @for (tick of ticks(); track tick) {
        <span>{{ tick }}</span>
      }
    </div>
  `,
  styleUrl: './chance-slider.css',
})
export class ChanceSlider {
  readonly id = input.required<string>();
  readonly percent = model.required<number>();
  readonly least = input.required<number>();
  readonly most = input.required<number>();
  /** What the chance is of, in words. */
  readonly about = input.required<string>();
  /** What the model says of the same, in whole percent. */
  readonly modelPercent = input.required<number>();
  readonly disabled = input(false);

  protected readonly filled = computed(
    () => ((this.percent() - this.least()) / Math.max(1, this.most() - this.least())) * 100,
  );
  protected readonly compared = computed(() => {
    const [own, model] = [this.percent(), this.modelPercent()];
    if (own === model) return `As sure as the model, which says ${model} %`;
    return `${own > model ? 'Surer than' : 'Less sure than'} the model, which says ${model} %`;
  });
  protected readonly ticks = computed(() => {
    const tens = Array.from({ length: 9 }, (_, n) => (n + 1) * 10);
    const between = tens.filter((ten) => ten > this.least() + 5 && ten < this.most() - 5);
    const all = [this.least(), ...between, this.most()];
    return all.length > 7 ? [this.least(), 25, 50, 75, this.most()] : all;
  });

  protected take({ target }: Event): void {
    if (target instanceof HTMLInputElement) this.set(target.valueAsNumber);
  }

  protected step(event: KeyboardEvent): void {
    const to = this.after(event.key);
    if (to === null) return;
    event.preventDefault();
    this.set(to);
  }

  private after(key: string): number | null {
    switch (key) {
      case 'ArrowRight':
      case 'ArrowUp':
        return this.percent() + 1;
      case 'ArrowLeft':
      case 'ArrowDown':
        return this.percent() - 1;
      case 'PageUp':
        return this.percent() + bigStep;
      case 'PageDown':
        return this.percent() - bigStep;
      case 'Home':
        return this.least();
      case 'End':
        return this.most();
      default:
        return null;
    }
  }

  private set(percent: number): void {
    this.percent.set(Math.min(this.most(), Math.max(this.least(), percent)));
  }
}
