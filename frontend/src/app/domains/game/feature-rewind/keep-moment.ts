import { DestroyRef, effect, inject, type Signal, untracked } from '@angular/core';
import { Router } from '@angular/router';
import { type Rewind } from '../data/rewind';

/** An address follows a hand that drags only when it rests. */
const restMs = 200;

const revisionIn = (text: string | undefined): number | null =>
  text !== undefined && /^\d{1,9}$/.test(text) ? Number(text) : null;

/** Keeps the moment in the address (`?at=` and the revision) and goes where the address leads. */
export const keepMoment = (rewind: Rewind, at: Signal<string | undefined>): void => {
  const router = inject(Router);
  let inAddress: string | null = null;

  effect(() => {
    const asked = at() ?? null;
    if (asked === inAddress) return;
    inAddress = asked;
    const revision = revisionIn(asked ?? undefined);
    untracked(() => (revision === null ? rewind.backToNow() : rewind.goTo(revision)));
  });
  effect(() => {
    if (rewind.isPastNow()) untracked(() => rewind.backToNow());
  });
  effect((onCleanup) => {
    const revision = rewind.revision();
    const shown = revision === null ? null : String(revision);
    if (shown === (at() ?? null) || (shown === null && rewind.isOn())) return;
    const timer = setTimeout(() => {
      inAddress = shown;
      void router.navigate([], {
        queryParams: { at: shown },
        queryParamsHandling: 'merge',
        replaceUrl: true,
        scroll: 'manual',
      });
    }, restMs);
    onCleanup(() => clearTimeout(timer));
  });
};

/** The whole page has other colours while it shows the past: nothing on it happens now. */
export const colorThePast = (rewind: Rewind): void => {
  const { dataset } = document.documentElement;
  const clear = (): void => {
    delete dataset['mode'];
  };
  effect(() => {
    if (rewind.isAtMoment()) dataset['mode'] = 'past';
    else clear();
  });
  inject(DestroyRef).onDestroy(clear);
};
