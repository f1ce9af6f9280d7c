import { HttpClient } from '@angular/common/http';
import { computed, inject, linkedSignal, Service, signal } from '@angular/core';
import type { AnswerFilter, MyPredictions } from '@pbp/contracts';
import { firstValueFrom } from 'rxjs';
import { type Problem, problemOf } from '../../../shared/http/problem';
import { fanResource } from '../../account/data/fan-resource';
import { withNewest, withOlder } from './known-answers';

const url = '/api/me/predictions';
const paramsOf = (show: AnswerFilter): Readonly<Record<string, string>> => (show === 'all' ? {} : { show });

/** How it is with the answers older than those that are shown. */
export type Older =
  { readonly is: 'idle' } | { readonly is: 'loading' } | { readonly is: 'failed'; readonly problem: Problem };

/** The fan's own answers, all or some: the newest first, older ones as they are asked for. */
@Service({ autoProvided: false })
export class MyPredictionsStore {
  private readonly http = inject(HttpClient);
  private readonly shown = signal<AnswerFilter>('all');
  private readonly newest = fanResource<MyPredictions>(() => ({ url, params: paramsOf(this.shown()) }));
  /** What is known of one list says nothing of another. */
  private readonly list = computed(() => `${this.newest.fanId()} ${this.shown()}`);
  private readonly heard = computed(() => {
    const answer = this.newest.value();
    return answer && { list: this.list(), answer };
  });
  private readonly _known = linkedSignal<ReturnType<typeof this.heard>, MyPredictions | undefined>({
    source: this.heard,
    computation: (heard, before) =>
      heard && withNewest(before?.source?.list === heard.list ? before?.value : undefined, heard.answer),
  });
  private readonly _older = linkedSignal<string, Older>({ source: this.list, computation: () => ({ is: 'idle' }) });

  readonly known = this._known.asReadonly();
  /** The figures of all answers, whichever are shown: they stay while others are asked for. */
  readonly profile = linkedSignal<
    { readonly fanId: string | undefined; readonly known: MyPredictions | undefined },
    MyPredictions['profile'] | undefined
  >({
    source: () => ({ fanId: this.newest.fanId(), known: this._known() }),
    computation: ({ fanId, known }, before) =>
      known?.profile ?? (before?.source.fanId === fanId ? before?.value : undefined),
  }).asReadonly();
  readonly older = this._older.asReadonly();
  readonly problem = this.newest.problem;

  show(which: AnswerFilter): void {
    this.shown.set(which);
  }

  reload(): void {
    this.newest.reload();
  }

  async loadOlder(): Promise<void> {
    const [before, list] = [this.known()?.before, this.list()];
    if (!before || this._older().is === 'loading') return;
    this._older.set({ is: 'loading' });
    const comesTo = await this.pageBefore(before);
    if (this.list() !== list) return;
    if (comesTo.is === 'there') this._known.update((known) => known && withOlder(known, comesTo.page));
    this._older.set(comesTo.is === 'there' ? { is: 'idle' } : comesTo);
  }

  private async pageBefore(before: string): Promise<Page> {
    try {
      const params = { ...paramsOf(this.shown()), before };
      return { is: 'there', page: await firstValueFrom(this.http.get<MyPredictions>(url, { params })) };
    } catch (error) {
      return { is: 'failed', problem: problemOf(error) };
    }
  }
}

type Page =
  { readonly is: 'there'; readonly page: MyPredictions } | { readonly is: 'failed'; readonly problem: Problem };
