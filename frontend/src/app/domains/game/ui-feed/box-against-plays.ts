import { Component, computed, input } from '@angular/core';
import { type KnownGame } from '@pbp/domain';
import { boxDifferences } from '../data/box-differences';
import { boxVerdict } from './box-verdict';

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
          @for (row of rows(); track $index) {
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
  protected readonly verdict = computed(() => boxVerdict(this.game()));
}
