import { Component, computed, inject } from '@angular/core';
import { mostDelaySeconds } from '@pbp/contracts';
import { ServerClock } from '../time/server-clock';
import { secondsSince } from '../time/freshness';
import { Icon } from '../ui/icon';
import { SeenMoment } from './seen-moment';
import { SpoilerDelay } from './spoiler-delay';

/** How far behind everything is shown, and the ways to set it: by a slider, or by what another screen shows just now. */
@Component({
  selector: 'pbp-delay-control',
  imports: [Icon],
  templateUrl: './delay-control.html',
  styleUrl: './delay-control.css',
})
export class DelayControl {
  private readonly clock = inject(ServerClock);
  private readonly seen = inject(SeenMoment);
  protected readonly delay = inject(SpoilerDelay);
  protected readonly most = mostDelaySeconds;
  protected readonly moment = this.seen.moment;
  protected readonly words = computed(() => (this.delay.isOn() ? `${this.delay.seconds()} s` : 'Off'));

  protected drag({ target }: Event): void {
    if (target instanceof HTMLInputElement) this.delay.set(Number(target.value));
  }

  protected toggled({ newState }: { readonly newState?: string }): void {
    this.seen.isWanted.set(newState === 'open');
  }

  /** What the page shows is late by the delay already. */
  protected sync(at: string): void {
    this.delay.set(secondsSince(at, this.clock.now()));
  }
}
