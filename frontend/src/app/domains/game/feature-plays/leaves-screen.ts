import { afterNextRender, DestroyRef, Directive, ElementRef, inject, output } from '@angular/core';

/** Tells when its element leaves the screen at the top, and when it is back. */
@Directive({ selector: '[pbpLeavesScreen]' })
export class LeavesScreen {
  readonly pbpLeavesScreen = output<boolean>();

  constructor() {
    const element = inject<ElementRef<HTMLElement>>(ElementRef).nativeElement;
    const destroyed = inject(DestroyRef);
    afterNextRender(() => {
      if (typeof IntersectionObserver === 'undefined') return;
      const observer = new IntersectionObserver(([entry]) => {
        if (entry) this.pbpLeavesScreen.emit(!entry.isIntersecting && entry.boundingClientRect.top < 0);
      });
      observer.observe(element);
      destroyed.onDestroy(() => observer.disconnect());
    });
  }
}
