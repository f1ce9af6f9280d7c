import { Component, computed, input } from '@angular/core';
import { type KnownGame } from '@pbp/domain';
import { boxDifferences } from '../data/box-differences';
import { lagText } from '../ui-line-score/lag-text';

/** Whether the plays add up to the feed's own score and box score; if not, where they differ. */
@Component({
  selector: 'pbp-box-against-plays',
  host: { class: 'panel block' },
  styleUrl: './figure-table.css',
  template: `
    <header><h2>Plays against box score</h2></header>
    <p class="text-sm text-text-2">{{ verdict() }}</p>
    @if (rows().length > 0) {
      <table class="mt-2">
        <caption class="visually-hidden">
          Where plays and box score differ
        </caption>
        <thead>
          <tr>
            <th scope="col">What</th>
            <th scope="col">Plays</th>
            <th scope="col">Feed</th>
          </tr>
        </thead>
        <tbody>
          @for (row of rows(); track row.what) {
            <tr>
              <th scope="row">
                {{ row.what }}
                @if (row.cause) {
                  <small>{{ row.cause }}</small>
                }
              </th>
              <td>{{ row.plays }}</td>
              <td>{{ row.feed }}</td>
            </tr>
          }
        </tbody>
      </table>
    }
  `,
})
export class BoxAgainstPlays {
  readonly game = input.required<KnownGame>();
  protected readonly rows = computed(() => boxDifferences(this.game()));
  protected readonly verdict = computed(() => {
    const game = this.game();
    if (game.phase.is !== 'ended')
      return `${lagText(game) || 'Plays and score agree now.'} The box score is compared when the game ends.`;
    if (!game.reconciled) return 'The feed’s own box score has not been compared yet.';
    return this.rows().length === 0
      ? 'The plays add up to the feed’s own score, periods and figures of every player.'
      : 'The plays do not add up to what the feed says itself:';
  });
}
