import { Component, computed, input } from '@angular/core';
import { type KnownGame, shownObservation } from '@pbp/domain';
import { type Headline } from '../data/headline';

/** What a clock may claim: to be now, to be an old one, or nothing. */
export type ClockClaim = 'live' | 'stale' | 'none';

/** Clock and period between the scores; both places for the ball are always there, so nothing moves. */
@Component({
  selector: 'pbp-game-clock',
  templateUrl: './game-clock.html',
  styleUrl: './game-clock.css',
  host: { class: 'clock', '[class.live]': 'claim() === "live"', '[class.stale]': 'claim() === "stale"' },
})
export class GameClock {
  readonly game = input.required<KnownGame>();
  readonly headline = input.required<Headline>();
  readonly claim = input.required<ClockClaim>();

  protected readonly possession = computed(() =>
    this.claim() === 'live' && this.headline().shows === 'running'
      ? (shownObservation(this.game())?.possession ?? null)
      : null,
  );
}
