import { afterNextRender, Directive, DOCUMENT, ElementRef, inject } from '@angular/core';
import { Router } from '@angular/router';

/**
 * The page's main landmark, where "Skip to content" leads. When one page follows another, whoever had the focus is
 * gone: it goes on here, so that the keyboard and a screen reader go on at the new page and not before the first.
 */
@Directive({ selector: 'main[pbpMain]', host: { id: 'main', tabindex: '-1' } })
export class MainContent {
  constructor() {
    const main = inject<ElementRef<HTMLElement>>(ElementRef).nativeElement;
    const document = inject(DOCUMENT);
    const router = inject(Router);
    afterNextRender(() => {
      const isFirstPage = !router.lastSuccessfulNavigation()?.previousNavigation;
      if (!isFirstPage && document.activeElement === document.body) main.focus({ preventScroll: true });
    });
  }
}
