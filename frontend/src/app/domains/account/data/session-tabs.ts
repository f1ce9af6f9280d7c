import { DestroyRef, inject, Service } from '@angular/core';

/** The tabs of this browser have one set of cookies: what one does, the others are told. */
@Service()
export class SessionTabs {
  private readonly channel = typeof BroadcastChannel === 'undefined' ? null : new BroadcastChannel('pbp.session');

  constructor() {
    inject(DestroyRef).onDestroy(() => this.channel?.close());
  }

  /** This tab has changed who the fan is, or what is known of them. */
  tell(): void {
    this.channel?.postMessage('changed');
  }

  /** Another tab has. */
  onTold(listener: () => void): void {
    this.channel?.addEventListener('message', listener);
  }
}
