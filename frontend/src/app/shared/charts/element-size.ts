import { afterNextRender, DestroyRef, Directive, ElementRef, inject, signal } from '@angular/core';

/** The size of its element in CSS pixels, so that a chart is drawn at that size and its text never scales. */
@Directive({})
export class ElementSize {
  private readonly _width = signal(640);
  private readonly _height = signal(320);
  private readonly _rem = signal(1);
  readonly width = this._width.asReadonly();
  readonly height = this._height.asReadonly();
  /** The reader's text size over 16 px. */
  readonly rem = this._rem.asReadonly();

  constructor() {
    const element = inject<ElementRef<HTMLElement>>(ElementRef).nativeElement;
    const destroyed = inject(DestroyRef);
    afterNextRender(() => {
      if (typeof ResizeObserver === 'undefined') return;
      const observer = new ResizeObserver(([entry]) => {
        if (entry) this.measure(entry.contentRect);
      });
      observer.observe(element);
      destroyed.onDestroy(() => observer.disconnect());
    });
  }

  private measure({ width, height }: DOMRectReadOnly): void {
    if (width === 0 || height === 0) return;
    this._width.set(Math.floor(width));
    this._height.set(Math.floor(height));
    this._rem.set(Number.parseFloat(getComputedStyle(document.documentElement).fontSize) / 16 || 1);
  }
}
