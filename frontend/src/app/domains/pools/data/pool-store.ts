import { inject, Service, signal } from '@angular/core';
import type { PoolView } from '@pbp/contracts';
import { fanResource } from '../../account/data/fan-resource';
import { PoolsApi } from './pools-api';

/** One pool as its members see it, and what they do to it. What is refused rejects with the HTTP error. */
@Service({ autoProvided: false })
export class PoolStore {
  private readonly api = inject(PoolsApi);
  private readonly wanted = signal<string | undefined>(undefined);
  private readonly pool = fanResource<PoolView>(() => {
    const id = this.wanted();
    return id === undefined ? undefined : `/api/pools/${encodeURIComponent(id)}`;
  });

  readonly fanId = this.pool.fanId;
  readonly state = this.pool.state;

  show(poolId: string): void {
    this.wanted.set(poolId);
  }

  reload(): void {
    this.pool.reload();
  }

  async rename({ id }: PoolView, name: string): Promise<void> {
    this.pool.set(await this.api.rename(id, name));
  }

  async handOver({ id }: PoolView, fanId: string): Promise<void> {
    this.pool.set(await this.api.handOver(id, fanId));
  }

  /** The pool has another code from then on, so it is read again. */
  async removeMember({ id }: PoolView, fanId: string): Promise<void> {
    await this.api.removeMember(id, fanId);
    const pool = this.pool.value();
    if (pool) this.pool.set({ ...pool, members: pool.members.filter((member) => member.fanId !== fanId) });
    this.pool.reload();
  }

  leave({ id }: PoolView): Promise<void> {
    return this.api.leave(id);
  }
}
