import { Component, computed, inject, input } from '@angular/core';
import { Router } from '@angular/router';
import type { PoolView } from '@pbp/contracts';
import { PoolStore } from '../data/pool-store';
import { ConfirmedAction } from '../ui-confirm/confirmed-action';

/** The way out of a pool. */
@Component({
  selector: 'pbp-leave-pool',
  imports: [ConfirmedAction],
  template: `
    <h2 id="leave">Leave</h2>
    <pbp-confirmed-action does="Leave the pool" confirms="Leave" doing="Leaving …" [run]="leave">
      {{ consequence() }} What you predicted stays yours.
    </pbp-confirmed-action>
  `,
  styleUrl: '../../../shared/ui/part.css',
  host: { role: 'region', 'aria-labelledby': 'leave' },
})
export class LeavePool {
  private readonly store = inject(PoolStore);
  private readonly router = inject(Router);
  readonly pool = input.required<PoolView>();

  protected readonly consequence = computed(() => {
    const { members, ownerId } = this.pool();
    if (members.length === 1) return 'You are the last: the pool is closed for good.';
    const isOwner = ownerId === this.store.fanId();
    return isOwner ? 'It goes to whoever joined earliest.' : 'You can come back with its code.';
  });

  protected readonly leave = async (): Promise<void> => {
    await this.store.leave(this.pool());
    await this.router.navigate(['/pools'], { replaceUrl: true });
  };
}
