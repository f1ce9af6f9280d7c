import { evolve, type Game, type GameEvent, initialState } from '@pbp/domain';

/** An event of a game's log; `at` is the ISO time at which it was noted. */
export interface LoggedEvent {
  readonly revision: number;
  readonly event: GameEvent;
  readonly at: string;
  /** Of the poll that told it; logs of old lack it. */
  readonly correlationId?: string | undefined;
}

/** So many events lie between two games that are kept: to fold as many takes a small part of a frame. */
const stride = 50;

const fold = (game: Game, logged: readonly LoggedEvent[]): Game =>
  logged.reduce((state, { event }) => evolve(state, event), game);

/** The log of one game from its first event on, and the game at any moment of it. Never changed, only prolonged. */
export class GameHistory {
  static readonly empty = new GameHistory([], [initialState()]);

  private constructor(
    readonly events: readonly LoggedEvent[],
    /** The game before each fiftieth event. */
    private readonly kept: readonly Game[],
  ) {}

  /** Of the last event; -1 where there is none. */
  get revision(): number {
    return this.events.length - 1;
  }

  /** With what is new of these events, or null where one is missing in between. */
  with(logged: readonly LoggedEvent[]): GameHistory | null {
    const fresh = logged.filter(({ revision }) => revision > this.revision);
    if (fresh.length === 0) return this;
    if (!fresh.every(({ revision }, index) => revision === this.revision + 1 + index)) return null;
    const events = [...this.events, ...fresh];
    const kept = [...this.kept];
    for (let last = kept.at(-1); last && kept.length * stride <= events.length; last = kept.at(-1))
      kept.push(fold(last, events.slice((kept.length - 1) * stride, kept.length * stride)));
    return new GameHistory(events, kept);
  }

  /** The revision of the last event that was noted up to a time (epoch milliseconds); the first one's where none was. */
  newestBefore(time: number): number {
    return Math.max(
      0,
      this.events.findLastIndex(({ at }) => Date.parse(at) <= time),
    );
  }

  /** As it was when that revision was the last. */
  until(revision: number): GameHistory {
    if (revision >= this.revision) return this;
    const events = this.events.slice(0, revision + 1);
    return new GameHistory(events, this.kept.slice(0, Math.floor(events.length / stride) + 1));
  }

  /** The game after the event of that revision; after the last one for whatever lies beyond. */
  gameAt(revision: number): Game {
    const count = Math.max(0, Math.min(revision, this.revision) + 1);
    const nearest = Math.floor(count / stride);
    return fold(this.kept[nearest] ?? initialState(), this.events.slice(nearest * stride, count));
  }

  /** Whether that event and the next were told by one poll: no page ever stood in between. */
  isAmidPoll(revision: number): boolean {
    const [event, next] = [this.events[revision], this.events[revision + 1]];
    return event !== undefined && event.at === next?.at && event.correlationId === next.correlationId;
  }
}
