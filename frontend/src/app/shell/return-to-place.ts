import { DestroyRef, DOCUMENT, inject, Service } from '@angular/core';
import { takeUntilDestroyed } from '@angular/core/rxjs-interop';
import { Router, Scroll } from '@angular/router';
import { filter } from 'rxjs';

const patienceMs = 3_000;

/**
 * Whoever goes back finds the page where they left it. The router scrolls as soon as the page is there, which is before
 * its games are: this scrolls once more when the page has grown so far, unless the reader has gone on by then.
 */
@Service()
export class ReturnToPlace {
  private readonly window = inject(DOCUMENT).defaultView;
  private waiting = new AbortController();

  constructor() {
    const left = inject(Router).events.pipe(
      filter((event) => event instanceof Scroll),
      takeUntilDestroyed(),
    );
    left.subscribe(({ position }) => this.goTo(position?.[1] ?? 0));
    inject(DestroyRef).onDestroy(() => this.waiting.abort());
  }

  private goTo(y: number): void {
    this.waiting.abort();
    const { window } = this;
    if (y === 0 || !window || typeof ResizeObserver === 'undefined') return;
    const { signal } = (this.waiting = new AbortController());
    const stop = () => this.waiting.abort();
    const page = window.document.documentElement;
    const growth = new ResizeObserver(() => {
      if (page.scrollHeight - window.innerHeight < y) return;
      window.scrollTo(0, y);
      stop();
    });
    signal.addEventListener('abort', () => growth.disconnect());
    growth.observe(window.document.body);
    for (const sign of ['wheel', 'touchstart', 'keydown'])
      window.addEventListener(sign, stop, { signal, passive: true });
    setTimeout(() => {
      if (!signal.aborted) stop();
    }, patienceMs);
  }
}
