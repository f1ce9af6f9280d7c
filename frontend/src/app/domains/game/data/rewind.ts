import { computed, inject, Service, signal } from '@angular/core';
import { asPlaysTell, type KnownGame } from '@pbp/domain';
import { SpoilerDelay } from '../../../shared/delay/spoiler-delay';
import { type Problem, problemOf } from '../../../shared/http/problem';
import { GameHistory, type LoggedEvent } from './game-history';
import { ReadHistory } from './read-history';
import { stepsOf } from './steps';

/** How far the log of the game has been read: only whoever looks back needs it. */
export type Reading =
  | { readonly is: 'unread' }
  | { readonly is: 'reading'; readonly events: number }
  | { readonly is: 'failed'; readonly problem: Problem }
  | { readonly is: 'read'; readonly history: GameHistory };

/** Where the page looks: at the newest, at a moment of before, or at the last play before now as soon as that is known. */
type Look = { readonly at: 'now' } | { readonly at: number } | { readonly at: 'lastPlay' };

/** A moment of the past that is shown in place of the newest; live events go on being taken in. */
@Service({ autoProvided: false })
export class Rewind {
  private readonly read = inject(ReadHistory);
  private readonly delay = inject(SpoilerDelay);
  private readonly look = signal<Look>({ at: 'now' });
  private readonly _reading = signal<Reading>({ is: 'unread' });
  private gameId = '';

  readonly reading = this._reading.asReadonly();
  /** Somebody looks back, or is about to. */
  readonly isOn = computed(() => this.look().at !== 'now');
  /** Nothing later than a moment may be shown, though it may not be here yet. */
  readonly isAtMoment = computed(() => typeof this.look().at === 'number');
  private readonly whole = computed(() => {
    const reading = this._reading();
    return reading.is === 'read' ? reading.history : null;
  });
  private readonly horizon = computed(() => {
    const [history, until] = [this.whole(), this.delay.until()];
    return history && until !== null ? history.newestBefore(until) : Number.POSITIVE_INFINITY;
  });
  /** The log as far as it may be shown: nobody looks ahead of a delay. */
  readonly history = computed(() => this.whole()?.until(this.horizon()) ?? null);
  /** How the game stands by what may be shown. */
  readonly newest = computed((): KnownGame | undefined => {
    const history = this.history();
    const game = history?.gameAt(history.revision);
    return game?.known ? game : undefined;
  });
  readonly steps = computed(() => {
    const history = this.history();
    return history ? stepsOf(history) : [];
  });

  /** The revision that is shown; null while the newest is, and while it is not known yet which. */
  readonly revision = computed((): number | null => {
    const [{ at }, history] = [this.look(), this.history()];
    return typeof at === 'string' || (history && at >= history.revision) ? null : at;
  });
  /**
   * The game at that moment; undefined while the log is not here. Amid what one poll told, it is what the plays tell: of a
   * game that is first heard of when it is over, the log has the final before any play.
   */
  readonly game = computed((): KnownGame | undefined => {
    const [revision, history] = [this.revision(), this.history()];
    if (revision === null || !history) return undefined;
    const game = history.gameAt(revision);
    if (!game.known) return undefined;
    return history.isAmidPoll(revision) ? asPlaysTell(game) : game;
  });
  /** Somebody asked for a moment that is now or is still to come. */
  readonly isPastNow = computed(() => {
    const [{ at }, history] = [this.look(), this.history()];
    return typeof at === 'number' && history !== null && at >= history.revision;
  });

  /** Another game: nothing of the last one is kept. */
  follow(gameId: string): void {
    this.gameId = gameId;
    this._reading.set({ is: 'unread' });
    if (this.isOn()) void this.readLog();
  }

  /** Looks at the game after the event of that revision. */
  goTo(revision: number): void {
    this.look.set({ at: revision });
    this.readOnce();
  }

  /** Looks at how it stood one play ago. */
  begin(): void {
    this.look.set({ at: 'lastPlay' });
    this.readOnce();
    this.settle();
  }

  backToNow(): void {
    this.look.set({ at: 'now' });
  }

  retry(): void {
    void this.readLog();
  }

  /** What is told meanwhile belongs to the log, too. */
  hear(events: readonly LoggedEvent[]): void {
    const history = this.whole();
    if (!history || events.length === 0) return;
    const longer = history.with(events);
    if (longer) this._reading.set({ is: 'read', history: longer });
    else void this.readLog();
  }

  /** The log is read once, and then kept up with what is told. */
  readOnce(): void {
    if (this._reading().is === 'unread' && this.gameId) void this.readLog();
  }

  /** Which moment was meant stays the same, however many plays follow. */
  private settle(): void {
    if (this.look().at !== 'lastPlay' || !this.history()) return;
    this.look.set({ at: this.steps().at(-2)?.revision ?? 0 });
  }

  /** What was read before is shown until the new log is there. */
  private async readLog(): Promise<void> {
    const gameId = this.gameId;
    const tell = (reading: Reading): void => {
      if (gameId === this.gameId) this._reading.set(reading);
    };
    const before = this.whole();
    if (!before) tell({ is: 'reading', events: 0 });
    try {
      const events = await this.read.of(gameId, (count) => {
        if (!this.whole()) tell({ is: 'reading', events: count });
      });
      const history = GameHistory.empty.with(events);
      if (!history) throw new Error('the log is not whole');
      tell({ is: 'read', history });
      this.settle();
    } catch (error) {
      if (!before) tell({ is: 'failed', problem: problemOf(error) });
    }
  }
}
