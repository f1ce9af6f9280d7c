import { computed, effect, inject, Service, signal, untracked } from '@angular/core';
import { SpoilerDelay } from '../../../shared/delay/spoiler-delay';
import { Contact } from '../../../shared/live/contact';
import { FrameBatch } from '../../../shared/live/frame-batch';
import { lateFeed } from '../../../shared/live/late-feed';
import { type Following, LiveSocket } from '../../../shared/live/live-socket';
import type { GameMessage } from '../../../shared/live/messages';
import { Troubles } from '../../../shared/live/troubles';
import { applyMessage, eventsOf, type LiveGame, loading } from './live-game';
import { Rewind } from './rewind';

/**
 * Whether what is shown of a game that is on is how it stands now; if not, whether news are late, our connection is cut,
 * or an earlier moment was asked for.
 */
export type Currency = 'now' | 'late' | 'cut' | 'past';

/** The game that the page shows, followed from its first snapshot on: how it stands, or stood at an earlier moment. */
@Service({ autoProvided: false })
export class GameStore {
  private readonly socket = inject(LiveSocket);
  private readonly contact = inject(Contact);
  private readonly troubles = inject(Troubles);
  private readonly rewind = inject(Rewind);
  private readonly delay = inject(SpoilerDelay);
  private readonly gameId = signal<string | undefined>(undefined);
  private readonly _state = signal<LiveGame>(loading);
  private following: Following | undefined;

  readonly state = this._state.asReadonly();
  /** How the game stands, as far as it may be shown: with a delay, undefined until the log is here. */
  readonly newest = computed(() => {
    if (this.delay.isOn()) return this.rewind.newest();
    const state = this._state();
    return state.status === 'watching' ? state.game : undefined;
  });
  /** What the page shows. Undefined while an earlier moment is still being read: nothing later may be seen then. */
  readonly game = computed(() => (this.rewind.isAtMoment() ? this.rewind.game() : this.newest()));
  readonly freshness = computed(() => {
    const state = this._state();
    return state.status === 'watching' ? state.freshness : undefined;
  });

  private readonly late = lateFeed(this.freshness);
  private readonly isOn = computed(() => this.newest()?.phase.is === 'inProgress');
  /** The feed alone is why this game is late: the page says so itself, of all else the line above every page tells. */
  readonly feedIsLate = computed(() => !this.contact.lost() && this.isOn() && this.late());
  readonly currency = computed((): Currency => {
    if (this.rewind.isAtMoment()) return 'past';
    if (this.contact.lost()) return 'cut';
    return this.isOn() && (this.late() || this.troubles.newsHeldSince() !== null) ? 'late' : 'now';
  });

  constructor() {
    effect((onCleanup) => {
      const gameId = this.gameId();
      if (gameId !== undefined) onCleanup(untracked(() => this.follow(gameId)));
    });
    effect(() => {
      if (this.delay.isOn()) this.rewind.readOnce();
    });
  }

  watch(gameId: string): void {
    this.gameId.set(gameId);
  }

  /** Ask once more after a failure. */
  retry(): void {
    this._state.set(loading);
    this.following?.again();
  }

  private follow(gameId: string): () => void {
    const batch = new FrameBatch<GameMessage>((messages) => this.apply(messages));
    this._state.set(loading);
    this.rewind.follow(gameId);
    const following = this.socket.followGame(
      gameId,
      () => this.knownRevision(),
      (message) => batch.add(message),
    );
    this.following = following;
    return () => {
      following.stop();
      batch.clear();
    };
  }

  private apply(messages: readonly GameMessage[]): void {
    const before = this._state();
    const state = messages.reduce(applyMessage, before);
    this._state.set(state);
    this.rewind.hear(messages.flatMap(eventsOf));
    /* An unchanged state lacks what was asked for already. */
    if (state === before) return;
    if (state.status === 'watching' && state.lacking !== 'nothing') this.following?.again();
  }

  private knownRevision(): number | undefined {
    const state = this._state();
    return state.status === 'watching' && state.lacking !== 'snapshot' ? state.revision : undefined;
  }
}
