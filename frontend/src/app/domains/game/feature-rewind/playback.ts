import { DestroyRef, inject, Injectable, signal } from '@angular/core';
import { Rewind } from '../data/rewind';
import { stepAt } from '../data/steps';

/** How many times faster than the game's clock. */
export const speeds = [1, 5, 20, 60] as const;
export type Speed = (typeof speeds)[number];

/** Each play is seen, however fast. */
const shortestMs = 60;

/** Plays the past on from where it is, play by play, by the game's own clock; breaks take no time. */
@Injectable()
export class Playback {
  private readonly rewind = inject(Rewind);
  private readonly _isPlaying = signal(false);
  private timer: ReturnType<typeof setTimeout> | undefined;

  readonly isPlaying = this._isPlaying.asReadonly();
  readonly speed = signal<Speed>(20);

  constructor() {
    inject(DestroyRef).onDestroy(() => this.stop());
  }

  toggle(): void {
    if (this._isPlaying()) return this.stop();
    this._isPlaying.set(true);
    this.waitForNext();
  }

  stop(): void {
    clearTimeout(this.timer);
    this._isPlaying.set(false);
  }

  private waitForNext(): void {
    const [steps, revision] = [this.rewind.steps(), this.rewind.revision()];
    const at = revision === null ? -1 : stepAt(steps, revision);
    const next = steps[at + 1];
    if (revision === null || !next) return this.stop();
    const gap = next.seconds - (steps[at]?.seconds ?? 0);
    this.timer = setTimeout(
      () => {
        this.rewind.goTo(next.revision);
        this.waitForNext();
      },
      Math.max(shortestMs, (gap * 1_000) / this.speed()),
    );
  }
}
