import { Component, computed, effect, inject, signal } from '@angular/core';
import { clockTime } from '../shared/format/ages';
import { LiveSocket } from '../shared/live/live-socket';
import { Online } from '../shared/network/online';
import { Banner } from '../shared/ui/banner';

/** A cut shorter than this is mended before anyone needs to know. */
const patienceMs = 1_000;

@Component({
  selector: 'pbp-connection-notice',
  imports: [Banner],
  template: `
    @if (offlineSince(); as since) {
      <pbp-banner kind="offline"><b>You are offline.</b> This is how it stood at {{ since }}.</pbp-banner>
    } @else if (reconnecting()) {
      <pbp-banner kind="again">Connecting again. Nothing is lost: missing plays are fetched in order.</pbp-banner>
    }
  `,
})
export class ConnectionNotice {
  private readonly online = inject(Online);
  private readonly socket = inject(LiveSocket);
  protected readonly reconnecting = signal(false);
  protected readonly offlineSince = computed(() => {
    const at = this.online.lostAt();
    return at === null ? null : clockTime(at);
  });

  constructor() {
    effect((onCleanup) => {
      if (this.socket.state() !== 'lost') return this.reconnecting.set(false);
      const timer = setTimeout(() => this.reconnecting.set(true), patienceMs);
      onCleanup(() => clearTimeout(timer));
    });
  }
}
