import { Component, input } from '@angular/core';
import { RouterLink } from '@angular/router';
import type { MyPools } from '@pbp/contracts';
import { plural } from '../../../shared/format/numbers';

/** The pools of a fan, each a link. */
@Component({
  selector: 'pbp-pool-list',
  imports: [RouterLink],
  template: `
    <h2 id="my-pools" class="visually-hidden">The pools you are in</h2>
    <ul>
      @for (pool of pools(); track pool.id) {
        <li>
          <a [routerLink]="['/pools', pool.id]">
            <b>{{ pool.name }}</b>
            <span class="meta">
              {{ plural(pool.members, 'member') }}{{ pool.ownerId === fanId() ? ', yours' : '' }}
            </span>
          </a>
        </li>
      }
    </ul>
  `,
  styles: `
    :host {
      display: block;
    }
    li + li {
      border-top: 1px solid var(--line);
    }
    a {
      display: flex;
      flex-wrap: wrap;
      align-items: baseline;
      justify-content: space-between;
      gap: 0 var(--space-3);
      min-height: var(--tap);
      padding-block: var(--space-3);
    }
    a:hover b {
      text-decoration: underline;
      text-underline-offset: 0.2em;
    }
    b {
      font-weight: var(--weight-bold);
    }
  `,
  host: { role: 'region', 'aria-labelledby': 'my-pools' },
})
export class PoolList {
  readonly pools = input.required<MyPools['pools']>();
  readonly fanId = input.required<string | undefined>();
  protected readonly plural = plural;
}
