import { computed, inject, Service, signal } from '@angular/core';
import type { ChangePassword, Me, Register, SignIn } from '@pbp/contracts';
import { problemOf } from '../../../shared/http/problem';
import { SessionApi } from './session-api';
import { SessionTabs } from './session-tabs';
import { forgetTrace, leaveTrace, readTrace } from './session-trace';
import { sharedRun } from './shared-run';
import { isUnauthenticated } from './unauthenticated';
import { fanOf, type Who } from './who';

/**
 * Who is before the page. Its session is in cookies that no script sees; this knows what the server said of it last.
 * Whatever fails rejects with the HTTP error.
 */
@Service()
export class Session {
  private readonly api = inject(SessionApi);
  private readonly tabs = inject(SessionTabs);
  private readonly _who = signal<Who>({ kind: 'unknown' });
  private readonly _sentAway = signal(false);
  private readonly _begun = signal(0);
  private _renewals = 0;

  readonly who = this._who.asReadonly();
  readonly fan = computed(() => fanOf(this._who()));
  /** Whether who was registered is a guest now without having left here: the session has ended elsewhere. */
  readonly sentAway = this._sentAway.asReadonly();
  /** How often another session has begun, here or in another tab: what was opened with the one before is nobody's. */
  readonly begun = this._begun.asReadonly();

  private readonly opened = sharedRun(() => this.open());
  /** New cookies for the session; where it has ended, a guest begins anew. */
  readonly renew = sharedRun(() => this.refreshOrBegin());

  constructor() {
    this.tabs.onTold(() => void this.api.me().then((me) => this.begins(me), silently));
  }

  /** How often the session was renewed: who was refused with an older one need not renew it once more. */
  get renewals(): number {
    return this._renewals;
  }

  /** Goes on as who was here before, or begins as a guest: in the background, and without a word where that fails. */
  begin(): void {
    this.ensureFan().catch(silently);
  }

  /** The fan, begun as a guest if need be: for what cannot be done by nobody. */
  async ensureFan(): Promise<Me> {
    return this.fan() ?? this.opened();
  }

  async signIn(given: SignIn): Promise<void> {
    this.hasCookiesOf(await this.api.signIn(given));
  }

  /**
   * The server knows the guest by the access cookie alone: were that one too old, it would register somebody new, and
   * what the guest did would be lost. So it is renewed first.
   */
  async register(given: Register): Promise<void> {
    await (this.fan() ? this.renew() : this.ensureFan());
    this.hasCookiesOf(await this.api.register(given));
  }

  /** The fan with the name as the server took it. */
  async rename(displayName: string): Promise<Me> {
    const me = await this.api.rename({ displayName });
    this.become(me);
    this.tabs.tell();
    return me;
  }

  /** Signs out all other devices. */
  async changePassword(given: ChangePassword): Promise<void> {
    this.hasCookiesOf(await this.api.changePassword(given));
  }

  /** Who is signed out already has what they want. */
  async signOut(): Promise<void> {
    await this.api.signOut().catch((error: unknown) => {
      if (!isUnauthenticated(error)) throw error;
    });
    await this.goOnAsGuest();
  }

  async signOutEverywhere(): Promise<void> {
    await this.api.signOutEverywhere();
    await this.goOnAsGuest();
  }

  /** Guests have no password to give. */
  async deleteAccount(password?: string): Promise<void> {
    await this.api.deleteAccount({ password: password ?? '' });
    await this.goOnAsGuest();
  }

  private become(who: Who): void {
    this._sentAway.set(this.fan()?.kind === 'registered' && who.kind === 'guest');
    this._who.set(who);
  }

  private async open(): Promise<Me> {
    try {
      return await this.recognise();
    } catch (error) {
      this.become({ kind: 'none', problem: problemOf(error) });
      throw error;
    }
  }

  private async recognise(): Promise<Me> {
    const trace = readTrace();
    switch (trace) {
      case 'none':
        return this.hasCookiesOf(await this.api.beginAsGuest());
      case 'old':
        return this.renew();
      case 'fresh': {
        const me = await this.api.me();
        this.become(me);
        return me;
      }
      default:
        return trace satisfies never;
    }
  }

  private async refreshOrBegin(): Promise<Me> {
    try {
      const me = await this.api.refresh();
      this._renewals += 1;
      this.become(me);
      leaveTrace();
      return me;
    } catch (error) {
      if (!isUnauthenticated(error)) throw error;
      return this.beginAnew();
    }
  }

  private async beginAnew(): Promise<Me> {
    forgetTrace();
    const guest = await this.api.beginAsGuest();
    this._renewals += 1;
    return this.hasCookiesOf(guest);
  }

  private async goOnAsGuest(): Promise<void> {
    forgetTrace();
    this.become({ kind: 'unknown' });
    await this.opened().catch(silently);
    this.tabs.tell();
  }

  private begins(me: Me): void {
    this._begun.update((times) => times + 1);
    this.become(me);
  }

  private hasCookiesOf(me: Me): Me {
    leaveTrace();
    this.begins(me);
    this.tabs.tell();
    return me;
  }
}

const silently = (): void => undefined;
