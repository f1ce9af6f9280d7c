import { httpResource } from '@angular/common/http';
import { computed, inject, Service, signal } from '@angular/core';
import type { Receipt } from '@pbp/contracts';
import { type Problem, problemOf } from '../../../shared/http/problem';
import { reloadOnReconnect } from '../../../shared/live/reload-on-reconnect';
import { Session } from '../../account/data/session';

/** What is known of a receipt. One that is somebody else's is not told from one that never was. */
export type ReceiptState =
  | { readonly is: 'loading' }
  | { readonly is: 'missing' }
  | { readonly is: 'failed'; readonly problem: Problem }
  | { readonly is: 'loaded'; readonly receipt: Receipt };

/** The receipt of one prediction. */
@Service({ autoProvided: false })
export class ReceiptStore {
  private readonly session = inject(Session);
  private readonly wanted = signal<string | undefined>(undefined);
  private readonly fanId = computed(() => this.session.fan()?.fanId);
  private readonly answer = httpResource<Receipt>(() => {
    const id = this.wanted();
    return id === undefined || this.fanId() === undefined
      ? undefined
      : `/api/predictions/${encodeURIComponent(id)}/receipt`;
  });

  readonly state = computed((): ReceiptState => {
    const who = this.session.who();
    if (who.kind === 'none') return { is: 'failed', problem: who.problem };
    const error = this.answer.error();
    if (error) return this.isMissing() ? { is: 'missing' } : { is: 'failed', problem: problemOf(error) };
    return this.answer.hasValue() ? { is: 'loaded', receipt: this.answer.value() } : { is: 'loading' };
  });
  /** A mistyped id is refused as such, which is the same to a reader. */
  private readonly isMissing = computed(() => [400, 404].includes(this.answer.statusCode() ?? 0));

  constructor() {
    reloadOnReconnect(this.answer);
  }

  show(predictionId: string): void {
    this.wanted.set(predictionId);
  }

  reload(): void {
    if (this.fanId() === undefined) this.session.begin();
    else this.answer.reload();
  }
}
