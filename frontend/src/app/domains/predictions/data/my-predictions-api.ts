import { HttpClient, httpResource } from '@angular/common/http';
import { computed, inject, linkedSignal, Service, signal } from '@angular/core';
import type { MyPredictions } from '@pbp/contracts';
import { firstValueFrom } from 'rxjs';
import { type Problem, problemOf } from '../../../shared/http/problem';
import { reloadOnReconnect } from '../../../shared/live/reload-on-reconnect';
import { Session } from '../../account/data/session';
import { withNewest, withOlder } from './known-answers';

const url = '/api/me/predictions';

/** How it is with the answers older than those that are shown. */
export type Older =
  { readonly is: 'idle' } | { readonly is: 'loading' } | { readonly is: 'failed'; readonly problem: Problem };

/** The fan's own answers: the newest first, older ones as they are asked for. */
@Service({ autoProvided: false })
export class MyPredictionsStore {
  private readonly http = inject(HttpClient);
  private readonly session = inject(Session);
  private readonly fanId = computed(() => this.session.fan()?.fanId);
  private readonly newest = httpResource<MyPredictions>(() => (this.fanId() === undefined ? undefined : url));
  private readonly heard = computed(() => {
    const answer = this.newest.hasValue() ? this.newest.value() : undefined;
    return answer && { fanId: this.fanId(), answer };
  });
  private readonly _known = linkedSignal<ReturnType<typeof this.heard>, MyPredictions | undefined>({
    source: this.heard,
    computation: (heard, before) =>
      heard && withNewest(before?.source?.fanId === heard.fanId ? before?.value : undefined, heard.answer),
  });
  private readonly _older = signal<Older>({ is: 'idle' });

  readonly known = this._known.asReadonly();
  readonly older = this._older.asReadonly();
  readonly problem = computed((): Problem | null => {
    const [who, error] = [this.session.who(), this.newest.error()];
    if (who.kind === 'none') return who.problem;
    return error ? problemOf(error) : null;
  });

  constructor() {
    reloadOnReconnect(this.newest);
  }

  reload(): void {
    if (this.fanId() === undefined) this.session.begin();
    else this.newest.reload();
  }

  async loadOlder(): Promise<void> {
    const [before, fanId] = [this.known()?.before, this.fanId()];
    if (!before || this._older().is === 'loading') return;
    this._older.set({ is: 'loading' });
    try {
      const page = await firstValueFrom(this.http.get<MyPredictions>(url, { params: { before } }));
      if (this.fanId() === fanId) this._known.update((known) => known && withOlder(known, page));
      this._older.set({ is: 'idle' });
    } catch (error) {
      this._older.set({ is: 'failed', problem: problemOf(error) });
    }
  }
}
