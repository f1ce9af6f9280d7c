import { Component, computed, input, signal } from '@angular/core';
import { RouterLink } from '@angular/router';
import { type FeedEntry } from '../data/feed-entry';

/** As many as one looks through at once. */
const atOnce = 10;

/** Plays with which the feed did something; each leads to its place in the game. */
@Component({
  selector: 'pbp-feed-entries',
  imports: [RouterLink],
  templateUrl: './feed-entry-list.html',
  styleUrl: './feed-entry-list.css',
  host: { class: 'panel block' },
})
export class FeedEntryList {
  readonly gameId = input.required<string>();
  readonly heading = input.required<string>();
  readonly entries = input.required<readonly FeedEntry[]>();
  /** What is said where there is no entry. */
  readonly none = input.required<string>();

  private readonly shownCount = signal(atOnce);
  protected readonly shown = computed(() => this.entries().slice(0, this.shownCount()));
  protected readonly more = computed(() => Math.max(0, this.entries().length - this.shownCount()));

  protected showMore(): void {
    this.shownCount.update((count) => count + atOnce);
  }
}
