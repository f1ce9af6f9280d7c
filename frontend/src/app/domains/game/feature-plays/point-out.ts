import { afterRenderEffect, DestroyRef, ElementRef, inject, type Signal } from '@angular/core';
import { takeUntilDestroyed } from '@angular/core/rxjs-interop';
import { Router, Scroll } from '@angular/router';
import { filter } from 'rxjs';

/**
 * Brings what an address points at into the middle of the screen and gives it the focus: once it is there, and once more
 * after the router has scrolled to the top of what it takes for a new page. Called where dependencies can be injected.
 */
export const pointOut = (selector: string, pointedAt: Signal<string | null>): void => {
  const host = inject<ElementRef<HTMLElement>>(ElementRef).nativeElement;
  let settling = 0;
  const show = (): void => {
    cancelAnimationFrame(settling);
    const found = pointedAt() === null ? null : host.querySelector<HTMLElement>(selector);
    if (!found) return;
    found.focus({ preventScroll: true });
    found.scrollIntoView({ block: 'center' });
    /* Rows that were far from the screen have their true height only now. */
    settling = requestAnimationFrame(() => found.scrollIntoView({ block: 'center' }));
  };
  inject(DestroyRef).onDestroy(() => cancelAnimationFrame(settling));
  afterRenderEffect({ read: show });
  inject(Router)
    .events.pipe(
      filter((event) => event instanceof Scroll && event.position === null),
      takeUntilDestroyed(),
    )
    /* The router scrolls once it has told this. */
    .subscribe(() => queueMicrotask(show));
};
