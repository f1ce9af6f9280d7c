import { effect, inject, Service, signal, untracked } from '@angular/core';
import { LIVE_CONNECTION } from '../../../shared/live/live-connection';

/** One settlement is told answer by answer: what follows from them is done once. */
const GATHER_MS = 500;

/** Counts the news of the fan's own answers, of whatever game. */
@Service()
export class AnswersHeard {
  private readonly _times = signal(0);
  readonly times = this._times.asReadonly();

  constructor() {
    inject(LIVE_CONNECTION).onMessage('answer', () => this._times.update((times) => times + 1));
  }
}

/** Does it soon after each news of the fan's own answers. Called where dependencies can be injected. */
export const afterNewsOfAnswers = (then: () => void): void => {
  const { times } = inject(AnswersHeard);
  const before = times();
  effect((onCleanup) => {
    if (times() === before) return;
    const timer = setTimeout(() => untracked(then), GATHER_MS);
    onCleanup(() => clearTimeout(timer));
  });
};
