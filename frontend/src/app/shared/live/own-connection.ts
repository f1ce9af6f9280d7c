import { effect, inject, Service, untracked } from '@angular/core';
import { Session } from '../../domains/account/data/session';
import { readTrace } from '../../domains/account/data/session-trace';
import { LIVE_CONNECTION } from './live-connection';

/** With which cookies the connection was opened: those of which session of this page, and whether they still lasted. */
interface Handshake {
  readonly session: number;
  readonly lasted: boolean;
}

/**
 * Keeps the connection the fan's: the server knows whose it is by the cookies that it was opened with. So it is opened
 * anew as soon as another session has begun, or where the cookies were too old.
 */
@Service()
export class OwnConnection {
  private readonly session = inject(Session);
  private readonly connection = inject(LIVE_CONNECTION);
  private handshake = this.handshakeNow();
  private isRenewing = false;

  constructor() {
    this.connection.onOpening(() => (this.handshake = this.handshakeNow()));
    this.connection.onConnect(() => void this.makeOwn());
    effect(() => {
      this.session.begun();
      if (this.session.fan()) untracked(() => void this.makeOwn());
    });
  }

  private handshakeNow(): Handshake {
    return { session: this.session.begun(), lasted: readTrace() === 'fresh' };
  }

  private isOwn(): boolean {
    return this.handshake.lasted && this.handshake.session === this.session.begun();
  }

  /** One that is still being opened is left alone until it is there: cut then, it would count as a failure. */
  private async makeOwn(): Promise<void> {
    if (this.isOwn() || this.isRenewing || !this.session.fan() || !this.connection.connected()) return;
    if (readTrace() !== 'fresh' && !(await this.renew())) return;
    this.handshake = { session: this.session.begun(), lasted: true };
    this.connection.reconnect();
  }

  /** Whether the cookies last now. */
  private async renew(): Promise<boolean> {
    this.isRenewing = true;
    try {
      await this.session.renew();
      return true;
    } catch {
      return false;
    } finally {
      this.isRenewing = false;
    }
  }
}
