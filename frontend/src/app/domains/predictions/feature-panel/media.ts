import { DestroyRef, DOCUMENT, inject, signal, type Signal } from '@angular/core';

/** Whether a media query holds, as it comes to hold and ceases to. Called where dependencies can be injected. */
export const mediaMatches = (query: string): Signal<boolean> => {
  const list = inject(DOCUMENT).defaultView?.matchMedia?.(query);
  const matches = signal(list?.matches ?? false);
  if (!list) return matches;
  const note = (): void => matches.set(list.matches);
  list.addEventListener('change', note);
  inject(DestroyRef).onDestroy(() => list.removeEventListener('change', note));
  return matches;
};
