import { Component, input } from '@angular/core';
import { type KnownGame, type Side } from '@pbp/domain';

/** One figure of both sides. The better one is bold; `below` is a line under each. */
export interface VersusRow {
  readonly name: string;
  readonly away: string;
  readonly home: string;
  readonly better: Side | null;
  readonly below?: readonly [away: string, home: string];
}

let instances = 0;

/** Away figure, name, home figure. */
@Component({
  selector: 'pbp-versus',
  template: `
    <header>
      <h2 [id]="headingId">{{ heading() }}</h2>
      <span class="teams num"
        ><i class="away">{{ game().away.abbreviation }}</i> · <i class="home">{{ game().home.abbreviation }}</i></span
      >
    </header>
    <table [attr.aria-labelledby]="headingId">
      <thead class="visually-hidden">
        <tr>
          <th scope="col">{{ game().away.name }}</th>
          <th scope="col">Figure</th>
          <th scope="col">{{ game().home.name }}</th>
        </tr>
      </thead>
      <tbody>
        @for (row of rows(); track row.name) {
          <tr>
            <td [class.less]="row.better === 'home'">
              {{ row.away }}
              @if (row.below) {
                <small>{{ row.below[0] }}</small>
              }
            </td>
            <th scope="row">{{ row.name }}</th>
            <td [class.less]="row.better === 'away'">
              {{ row.home }}
              @if (row.below) {
                <small>{{ row.below[1] }}</small>
              }
            </td>
          </tr>
        }
      </tbody>
    </table>
  `,
  styleUrl: './versus.css',
  host: { class: 'panel block' },
})
export class Versus {
  readonly heading = input.required<string>();
  readonly game = input.required<KnownGame>();
  readonly rows = input.required<readonly VersusRow[]>();
  protected readonly headingId = `versus-${instances++}`;
}
