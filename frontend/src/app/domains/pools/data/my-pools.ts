import { httpResource } from '@angular/common/http';
import { computed, inject, Service } from '@angular/core';
import type { MyPools as MyPoolsAnswer } from '@pbp/contracts';
import { type Problem, problemOf } from '../../../shared/http/problem';
import { reloadOnReconnect } from '../../../shared/live/reload-on-reconnect';
import { Session } from '../../account/data/session';

/** The pools that the fan is in. */
@Service({ autoProvided: false })
export class MyPools {
  private readonly session = inject(Session);
  private readonly fanId = computed(() => this.session.fan()?.fanId);
  private readonly answer = httpResource<MyPoolsAnswer>(() => (this.fanId() === undefined ? undefined : '/api/pools'));

  readonly pools = computed(() => (this.answer.hasValue() ? this.answer.value().pools : undefined));
  readonly problem = computed((): Problem | null => {
    const [who, error] = [this.session.who(), this.answer.error()];
    if (who.kind === 'none') return who.problem;
    return error ? problemOf(error) : null;
  });

  constructor() {
    reloadOnReconnect(this.answer);
  }

  reload(): void {
    if (this.fanId() === undefined) this.session.begin();
    else this.answer.reload();
  }
}
