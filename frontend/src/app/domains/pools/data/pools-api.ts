import { HttpClient } from '@angular/common/http';
import { inject, Service } from '@angular/core';
import type { CreatePool, PoolView } from '@pbp/contracts';
import { firstValueFrom, type Observable } from 'rxjs';

const pathOf = (poolId: string, ...rest: readonly string[]): string =>
  ['/api/pools', ...[poolId, ...rest].map(encodeURIComponent)].join('/');

/** What is done to pools. Each rejects with Angular's HttpErrorResponse. */
@Service()
export class PoolsApi {
  private readonly http = inject(HttpClient);

  create(given: CreatePool): Promise<PoolView> {
    return answer(this.http.post<PoolView>('/api/pools', given));
  }
  join(code: string): Promise<PoolView> {
    return answer(this.http.post<PoolView>('/api/pools/join', { code }));
  }
  rename(poolId: string, name: string): Promise<PoolView> {
    return answer(this.http.patch<PoolView>(pathOf(poolId), { name }));
  }
  handOver(poolId: string, fanId: string): Promise<PoolView> {
    return answer(this.http.post<PoolView>(pathOf(poolId, 'owner'), { fanId }));
  }
  removeMember(poolId: string, fanId: string): Promise<void> {
    return answer(this.http.delete<void>(pathOf(poolId, 'members', fanId)));
  }
  leave(poolId: string): Promise<void> {
    return answer(this.http.post<void>(pathOf(poolId, 'leave'), null));
  }
}

const answer = <T>(asked: Observable<T>): Promise<T> => firstValueFrom(asked);
