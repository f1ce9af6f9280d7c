import { Component, computed, effect, type ElementRef, inject, input, output, viewChild } from '@angular/core';
import { type KnownGame, scoredMomentText } from '@pbp/domain';
import { Failure } from '../../../shared/ui/failure';
import { Icon } from '../../../shared/ui/icon';
import { jumpsOf } from '../data/jumps';
import { Rewind } from '../data/rewind';
import { stepAt, stepAtSeconds } from '../data/steps';
import { JumpSelect } from './jump-select';
import { LeadSilhouette } from './lead-silhouette';
import { Playback, speeds } from './playback';

const minute = 60;

/** The timeline at the bottom of the page: drag, step, play on, jump, and the way back. */
@Component({
  selector: 'pbp-rewind-dock',
  imports: [Failure, Icon, JumpSelect, LeadSilhouette],
  providers: [Playback],
  templateUrl: './rewind-dock.html',
  styleUrl: './rewind-dock.css',
})
export class RewindDock {
  protected readonly rewind = inject(Rewind);
  protected readonly playback = inject(Playback);
  private readonly slider = viewChild<ElementRef<HTMLElement>>('slider');
  /** How the game stands now. */
  readonly newest = input.required<KnownGame>();
  /** Of the newest event that the page knows of. */
  readonly newestRevision = input.required<number>();
  readonly left = output();

  protected readonly reading = this.rewind.reading;
  private readonly steps = this.rewind.steps;
  /** -1 before the first play. */
  private readonly index = computed(() => stepAt(this.steps(), this.rewind.revision() ?? -1));
  protected readonly seconds = computed(() => this.steps()[this.index()]?.seconds ?? 0);
  protected readonly length = computed(() => Math.max(minute, this.steps().at(-1)?.seconds ?? 0));
  protected readonly jumps = computed(() => jumpsOf(this.newest(), this.steps()));
  protected readonly isFirst = computed(() => this.index() < 0);
  protected readonly isLast = computed(() => this.index() >= this.steps().length - 1);
  protected readonly valueText = computed(() => {
    const game = this.rewind.game();
    return game ? scoredMomentText(game) : '';
  });
  protected readonly wayBack = computed(() =>
    this.newest().phase.is === 'inProgress' ? 'Back to live' : 'Back to the end',
  );

  constructor() {
    /* Whoever asked for it goes on here. */
    effect(() => this.slider()?.nativeElement.focus({ preventScroll: true }));
  }

  protected drag({ target }: Event): void {
    if (!(target instanceof HTMLInputElement)) return;
    this.playback.stop();
    this.goToStep(stepAtSeconds(this.steps(), Number(target.value)));
  }

  protected step(by: -1 | 1): void {
    this.playback.stop();
    this.goToStep(this.index() + by);
  }

  protected goTo(revision: number): void {
    this.playback.stop();
    this.rewind.goTo(revision);
  }

  protected faster(): void {
    this.playback.speed.update((speed) => speeds[(speeds.indexOf(speed) + 1) % speeds.length] ?? speeds[0]);
  }

  protected leave(): void {
    this.playback.stop();
    this.rewind.backToNow();
    this.left.emit();
  }

  protected press(event: KeyboardEvent): void {
    const does = this.doneBy(event);
    if (!does) return;
    event.preventDefault();
    does();
  }

  private doneBy({ key, shiftKey }: KeyboardEvent): (() => void) | undefined {
    switch (key) {
      case 'ArrowLeft':
      case 'ArrowDown':
        return shiftKey ? () => this.shift(-minute) : () => this.step(-1);
      case 'ArrowRight':
      case 'ArrowUp':
        return shiftKey ? () => this.shift(minute) : () => this.step(1);
      case 'PageDown':
        return () => this.shift(-minute);
      case 'PageUp':
        return () => this.shift(minute);
      case ' ':
        return () => this.playback.toggle();
      case 'l':
      case 'L':
        return () => this.leave();
      default:
        return undefined;
    }
  }

  private shift(seconds: number): void {
    this.playback.stop();
    this.goToStep(stepAtSeconds(this.steps(), this.seconds() + seconds));
  }

  /** Before the first play there is the game as it was before tip-off. */
  private goToStep(index: number): void {
    const first = this.steps()[0];
    const step = this.steps()[Math.min(index, this.steps().length - 1)];
    if (step) this.rewind.goTo(step.revision);
    else if (first) this.rewind.goTo(Math.max(0, first.revision - 1));
  }
}
