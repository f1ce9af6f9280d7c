import { Component, computed, input } from '@angular/core';
import { type KnownGame } from '@pbp/domain';
import { feedChanges } from '../data/feed-changes';
import { playItems } from '../data/play-items';

@Component({
  selector: 'pbp-feed-changes',
  host: { class: 'contents' },
  styleUrl: './feed-changes.css',
  template: `
    @if (changes().length > 0) {
      <section class="panel" aria-labelledby="changes-heading">
        <header><h2 id="changes-heading">What the feed changed</h2></header>
        <dl class="grid gap-2 text-sm">
          @for (change of changes(); track change.what) {
            <div class="flex justify-between gap-3">
              <dt class="text-text-2">{{ change.what }}</dt>
              <dd class="num font-bold">{{ change.count }}</dd>
            </div>
          }
        </dl>
        <p class="meta mt-3">The list follows the order of the game, not the order of arrival.</p>
      </section>
    }
  `,
})
export class FeedChanges {
  readonly game = input.required<KnownGame>();
  protected readonly changes = computed(() => feedChanges(this.game(), playItems(this.game())));
}
