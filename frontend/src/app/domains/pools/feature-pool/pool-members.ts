import { Component, computed, input, signal } from '@angular/core';
import type { PoolView } from '@pbp/contracts';
import { plural } from '../../../shared/format/numbers';
import { PoolMemberRow } from './pool-member-row';

/** So many are shown at first. */
const FEW = 20;

/** Who is in the pool, whoever joined earliest first. */
@Component({
  selector: 'pbp-pool-members',
  imports: [PoolMemberRow],
  template: `
    <h2 id="members">{{ plural(pool().members.length, 'member') }}</h2>
    <ul>
      @for (member of shown(); track member.fanId) {
        <li><pbp-pool-member [pool]="pool()" [member]="member" /></li>
      }
    </ul>
    @if (shown().length < pool().members.length) {
      <button type="button" class="button" (click)="all.set(true)">Show all {{ pool().members.length }}</button>
    }
  `,
  styleUrl: '../../../shared/ui/part.css',
  styles: `
    li {
      padding-block: var(--space-1);
      border-bottom: 1px solid var(--line);
    }
    li:last-child {
      border: 0;
    }
  `,
  host: { role: 'region', 'aria-labelledby': 'members' },
})
export class PoolMembers {
  readonly pool = input.required<PoolView>();
  protected readonly all = signal(false);
  protected readonly plural = plural;
  protected readonly shown = computed(() => (this.all() ? this.pool().members : this.pool().members.slice(0, FEW)));
}
