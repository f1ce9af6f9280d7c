import { Component, computed, inject } from '@angular/core';
import { ageText, clockTime } from '../shared/format/ages';
import { Contact } from '../shared/live/contact';
import { Troubles } from '../shared/live/troubles';
import { Online } from '../shared/network/online';
import { secondsSince } from '../shared/time/freshness';
import { ServerClock } from '../shared/time/server-clock';
import { Banner } from '../shared/ui/banner';

/**
 * The one line that says what is late or cannot be done: by our own connection before all else, then by the server. It is
 * said politely once: an age that grows by the second is for the eye only.
 */
@Component({
  selector: 'pbp-notice',
  imports: [Banner],
  templateUrl: './notice.html',
  styles: `
    :host {
      display: block;
    }
  `,
  host: { role: 'status' },
})
export class Notice {
  private readonly online = inject(Online);
  private readonly clock = inject(ServerClock);
  private readonly troubles = inject(Troubles);
  private readonly lost = inject(Contact).lost;

  protected readonly offlineSince = computed(() => {
    const at = this.online.lostAt();
    return at === null ? '' : clockTime(at);
  });
  protected readonly says = computed(() => {
    if (this.online.lostAt() !== null) return 'offline';
    return this.lost() ? 'again' : this.troubles.worst()?.kind;
  });
  /** "24 s": how old the newest is that can be shown. */
  protected readonly newsAge = computed(() => {
    const since = this.troubles.newsHeldSince();
    return since === null ? '' : ageText(secondsSince(since, this.clock.now()));
  });
}
