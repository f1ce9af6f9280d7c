import { Component, input } from '@angular/core';
import { type PlayPeriod } from '../data/play-periods';
import { PlayRowView } from './play-row-view';

@Component({
  selector: 'pbp-play-list',
  imports: [PlayRowView],
  template: `
    @for (group of periods(); track group.period) {
      <section [attr.aria-labelledby]="'period-' + group.period">
        <div class="head">
          <h3 [id]="'period-' + group.period">{{ group.heading }}</h3>
          <span class="num">{{ group.points }}<span class="visually-hidden"> in this period</span></span>
        </div>
        <ol>
          @for (item of group.items; track item.id) {
            <li
              [attr.data-play]="item.plays.join(' ')"
              [class.pointed]="item.id === pointedAt()"
              [attr.aria-current]="item.id === pointedAt() ? 'true' : null"
              [attr.tabindex]="item.id === pointedAt() ? -1 : null"
            >
              <pbp-play-row [item]="item" [newest]="item.id === newestId()" />
            </li>
          }
        </ol>
      </section>
    }
  `,
  styles: `
    .head {
      display: flex;
      justify-content: space-between;
      gap: var(--space-3);
      padding: var(--space-3) 0 var(--space-2);
      border-bottom: 1px solid var(--line-strong);
      color: var(--text-2);
      font-size: var(--text-sm);
    }
    h3 {
      color: var(--text);
      font-size: var(--text-sm);
    }
    /* Rows far from the screen are neither laid out nor painted. */
    li {
      content-visibility: auto;
      contain-intrinsic-size: auto 2.75rem;
      margin-inline: calc(var(--space-4) * -1);
      padding-inline: var(--space-4);
    }
    .pointed {
      background: var(--surface-2);
      box-shadow: inset 3px 0 0 var(--text);
    }
    .pointed:focus-visible {
      border-radius: 0;
      box-shadow:
        inset 3px 0 0 var(--text),
        inset 0 0 0 2px var(--focus-color);
    }
  `,
})
export class PlayList {
  readonly periods = input.required<readonly PlayPeriod[]>();
  readonly newestId = input<string | null>(null);
  /** The row that the address points at. */
  readonly pointedAt = input<string | null>(null);
}
