import { Component, computed, input, signal } from '@angular/core';
import { RouterLink } from '@angular/router';
import { type KnownGame } from '@pbp/domain';
import { type HowMade } from './how-made';

/** As many as one looks through at once. */
const atOnce = 20;

/** How a figure came about. */
@Component({
  selector: 'pbp-how-made',
  imports: [RouterLink],
  templateUrl: './how-made-view.html',
  styleUrl: './how-made-view.css',
})
export class HowMadeView {
  readonly game = input.required<KnownGame>();
  readonly how = input.required<HowMade>();

  private readonly shownCount = signal(atOnce);
  /** Newest first, as in the play list. */
  protected readonly plays = computed(() => this.how().plays.toReversed().slice(0, this.shownCount()));
  protected readonly more = computed(() => Math.max(0, this.how().plays.length - this.shownCount()));

  protected showMore(): void {
    this.shownCount.update((count) => count + atOnce);
  }
}
