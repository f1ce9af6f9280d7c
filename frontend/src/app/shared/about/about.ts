import { httpResource } from '@angular/common/http';
import { computed, effect, inject, Service } from '@angular/core';
import type { About as AboutAnswer } from '@pbp/contracts';
import { reloadOnReconnect } from '../live/reload-on-reconnect';
import { ServerClock } from '../time/server-clock';

/** What the server says of itself: whether its games are simulated, its leagues, their days. */
@Service()
export class About {
  private readonly clock = inject(ServerClock);
  private readonly answer = httpResource<AboutAnswer>(() => '/api/about');
  readonly server = computed(() => (this.answer.hasValue() ? this.answer.value() : undefined));
  readonly simulated = computed(() => this.server()?.simulated ?? false);
  readonly error = this.answer.error;

  constructor() {
    reloadOnReconnect(this.answer);
    effect(() => this.clock.setBy(this.answer.headers()?.get('date')));
  }

  reload(): void {
    this.answer.reload();
  }
}
