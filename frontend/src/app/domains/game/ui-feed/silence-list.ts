import { Component, computed, input } from '@angular/core';
import { type Silence } from '@pbp/domain';
import { clockTime } from '../../../shared/format/ages';
import { plural } from '../../../shared/format/numbers';
import { durationText } from '../data/duration-text';

const timeAt = (milliseconds: number): string => clockTime(new Date(milliseconds).toISOString());

/** Stretches in which plays happened and nothing was noted. */
@Component({
  selector: 'pbp-silences',
  host: { class: 'panel block' },
  template: `
    <header><h2>Outages</h2></header>
    @if (rows().length > 0) {
      <ul>
        @for (row of rows(); track row.from) {
          <li>
            <b>{{ row.length }}</b>&ngsp;<span>from {{ row.from }} to {{ row.until }}; then came {{ row.plays }}</span>
          </li>
        }
      </ul>
    } @else {
      <p>Never a minute without news, as far as the plays tell.</p>
    }
    <p>
      A minute or more in which plays happened, by the feed’s own times, and nothing new was read. Why, the log of a
      game does not know: the feed may have stood still, or been out of our reach.
    </p>
  `,
  styles: `
    ul,
    p {
      color: var(--text-2);
      font-size: var(--text-sm);
    }
    li {
      padding-block: var(--space-1);
    }
    b {
      color: var(--text);
      font-weight: var(--weight-bold);
    }
    * + p {
      margin-top: var(--space-2);
    }
  `,
})
export class SilenceList {
  readonly silences = input.required<readonly Silence[]>();

  protected readonly rows = computed(() =>
    this.silences().map(({ from, until, plays }) => ({
      from: timeAt(from),
      until: timeAt(until),
      length: durationText((until - from) / 1000),
      plays: plural(plays, 'play'),
    })),
  );
}
