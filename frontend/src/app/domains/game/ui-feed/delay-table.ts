import { Component, computed, input } from '@angular/core';
import { delayBins } from '@pbp/domain';
import { percentText } from '../../../shared/format/numbers';

/** The histogram in figures. */
@Component({
  selector: 'pbp-delay-table',
  styleUrl: './figure-table.css',
  template: `
    <table>
      <caption class="visually-hidden">
        Delays of plays
      </caption>
      <thead>
        <tr>
          <th scope="col">Delay</th>
          <th scope="col">Plays</th>
          <th scope="col">Share</th>
        </tr>
      </thead>
      <tbody>
        @for (row of rows(); track row.delay) {
          <tr>
            <th scope="row">{{ row.delay }}</th>
            <td>{{ row.plays }}</td>
            <td>{{ row.share }}</td>
          </tr>
        }
      </tbody>
    </table>
  `,
})
export class DelayTable {
  readonly seconds = input.required<readonly number[]>();

  protected readonly rows = computed(() =>
    delayBins(this.seconds()).map(({ from, to, plays }) => ({
      delay: to === null ? `${from} s and more` : `${from} to under ${to} s`,
      plays,
      share: percentText(plays, this.seconds().length) ?? '·',
    })),
  );
}
