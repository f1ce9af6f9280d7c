import { Component, computed, input } from '@angular/core';
import { type KnownGame, type Unread, unknownPlays } from '@pbp/domain';
import { plural } from '../../../shared/format/numbers';

const places: Readonly<Record<Unread['where'], string>> = {
  play: 'A play',
  header: 'The header',
  boxScore: 'The box score',
  scoreboard: 'The scoreboard',
  winProbability: 'The win probability',
  pregameLine: 'The line before the game',
};

/** What the feed said that nobody here can read or knows. */
@Component({
  selector: 'pbp-not-understood',
  host: { class: 'panel block' },
  template: `
    <header><h2>Not understood</h2></header>
    <p>{{ verdict() }}</p>
    @if (rows().length > 0) {
      <ul>
        @for (row of rows(); track $index) {
          <li>
            {{ row.what }}&ngsp;<span class="num">({{ row.count }})</span>
          </li>
        }
      </ul>
    }
  `,
  styles: `
    p,
    ul {
      color: var(--text-2);
      font-size: var(--text-sm);
    }
    li {
      padding-block: var(--space-1);
      overflow-wrap: anywhere;
    }
  `,
})
export class NotUnderstood {
  readonly game = input.required<KnownGame>();
  /** Null while the log has not been read: then only their number is known. */
  readonly unread = input.required<readonly Unread[] | null>();

  private readonly kinds = computed(() => unknownPlays(this.game()));
  protected readonly verdict = computed(() => {
    const { anomalies } = this.game();
    const kinds = this.kinds().length;
    if (anomalies === 0 && kinds === 0) return 'Everything could be read.';
    return [
      anomalies > 0 ? `${plural(anomalies, 'thing')} could not be read.` : '',
      kinds > 0 ? `${plural(kinds, 'kind')} of play ${kinds === 1 ? 'is' : 'are'} not known here.` : '',
    ]
      .filter(Boolean)
      .join(' ');
  });
  protected readonly rows = computed(() => [
    ...(this.unread() ?? []).map(({ where, problem, count }) => ({ what: `${places[where]}: ${problem}`, count })),
    ...this.kinds().map(({ type, count }) => ({ what: `Kind of play: ${type.text || type.id}`, count })),
  ]);
}
