import { computed, effect, inject, Service, signal } from '@angular/core';
import { Online } from '../network/online';
import { LiveSocket } from './live-socket';

/** A cut shorter than this is mended before anyone needs to know. */
const patienceMs = 1_000;

/** Whether this page hears the server at all. What it does not hear is nobody else's silence. */
@Service()
export class Contact {
  private readonly online = inject(Online);
  private readonly socket = inject(LiveSocket);
  private readonly outlasted = signal(false);

  /** Lost at this moment, be it for an instant. */
  readonly cut = computed(() => this.online.lostAt() !== null || this.socket.state() === 'lost');
  /** Lost for so long that the page says so. */
  readonly lost = computed(() => this.online.lostAt() !== null || this.outlasted());

  constructor() {
    effect((onCleanup) => {
      if (this.socket.state() !== 'lost') return this.outlasted.set(false);
      const timer = setTimeout(() => this.outlasted.set(true), patienceMs);
      onCleanup(() => clearTimeout(timer));
    });
  }
}
