import { httpResource } from '@angular/common/http';
import { computed, inject, linkedSignal, Service, signal } from '@angular/core';
import type { PoolView } from '@pbp/contracts';
import { type Problem, problemOf } from '../../../shared/http/problem';
import { reloadOnReconnect } from '../../../shared/live/reload-on-reconnect';
import { Session } from '../../account/data/session';
import { PoolsApi } from './pools-api';

/** What is known of a pool. One of others is not told from one that never was. */
export type PoolState =
  | { readonly is: 'loading' }
  | { readonly is: 'missing' }
  | { readonly is: 'failed'; readonly problem: Problem }
  | { readonly is: 'loaded'; readonly pool: PoolView };

/** One pool as its members see it, and what they do to it. What is refused rejects with the HTTP error. */
@Service({ autoProvided: false })
export class PoolStore {
  private readonly session = inject(Session);
  private readonly api = inject(PoolsApi);
  private readonly wanted = signal<string | undefined>(undefined);
  readonly fanId = computed(() => this.session.fan()?.fanId);
  private readonly answer = httpResource<PoolView>(() => {
    const id = this.wanted();
    return id === undefined || this.fanId() === undefined ? undefined : `/api/pools/${encodeURIComponent(id)}`;
  });
  private readonly pool = linkedSignal(() => (this.answer.hasValue() ? this.answer.value() : undefined));
  private readonly isMissing = computed(() => [400, 404].includes(this.answer.statusCode() ?? 0));

  readonly state = computed((): PoolState => {
    const who = this.session.who();
    if (who.kind === 'none') return { is: 'failed', problem: who.problem };
    const [error, pool] = [this.answer.error(), this.pool()];
    if (error) return this.isMissing() ? { is: 'missing' } : { is: 'failed', problem: problemOf(error) };
    return pool ? { is: 'loaded', pool } : { is: 'loading' };
  });

  constructor() {
    reloadOnReconnect(this.answer);
  }

  show(poolId: string): void {
    this.wanted.set(poolId);
  }

  reload(): void {
    if (this.fanId() === undefined) this.session.begin();
    else this.answer.reload();
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
    this.pool.update((pool) => pool && { ...pool, members: pool.members.filter((member) => member.fanId !== fanId) });
    this.answer.reload();
  }

  leave({ id }: PoolView): Promise<void> {
    return this.api.leave(id);
  }
}
