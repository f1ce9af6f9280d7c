import { Component, computed, inject } from '@angular/core';
import { clockTime } from '../shared/format/ages';
import { Contact } from '../shared/live/contact';
import { Online } from '../shared/network/online';
import { Banner } from '../shared/ui/banner';

@Component({
  selector: 'pbp-connection-notice',
  imports: [Banner],
  template: `
    @if (offlineSince(); as since) {
      <pbp-banner kind="offline"><b>You are offline.</b> This is how it stood at {{ since }}.</pbp-banner>
    } @else if (lost()) {
      <pbp-banner kind="again">Connecting again. Nothing is lost: missing plays are fetched in order.</pbp-banner>
    }
  `,
})
export class ConnectionNotice {
  private readonly online = inject(Online);
  protected readonly lost = inject(Contact).lost;
  protected readonly offlineSince = computed(() => {
    const at = this.online.lostAt();
    return at === null ? null : clockTime(at);
  });
}
