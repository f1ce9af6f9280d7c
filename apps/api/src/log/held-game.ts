import { type LiveSnapshot, type WireEvent } from '@pbp/contracts';
import { type Game, initialState } from '@pbp/domain';
import { type Envelope } from '@pbp/eventing';
import { foldPassingOver, wireEventOf } from '@pbp/live-state';

/** States share what did not change, so one every so often costs little and makes any revision a short fold. */
const EVENTS_PER_STATE = 25;

/** One game's log in memory, and its state at any revision of it; or the end of it, from a snapshot on. */
export class HeldGame {
  private newest: Game;

  private constructor(
    private readonly events: WireEvent[],
    /** Revision of the first state; -1 where that is the game nobody has heard of. */
    readonly oldest: number,
    private readonly states: Game[],
    /** Revision of the first event. */
    private readonly first: number,
  ) {
    this.newest = states[0] ?? initialState();
  }

  static empty(): HeldGame {
    return new HeldGame([], -1, [initialState()], 0);
  }

  static from({ revision, game, events }: LiveSnapshot): HeldGame {
    const before = events.filter((event) => event.revision <= revision);
    const held = new HeldGame(before, revision, [game], before[0]?.revision ?? revision + 1);
    for (const event of events) held.take(event);
    return held;
  }

  /** -1 while it holds nothing. */
  get revision(): number {
    return this.first + this.events.length - 1;
  }

  append(envelope: Envelope): boolean {
    return this.take(wireEventOf(envelope));
  }

  /** Takes the event that comes next. A known one changes nothing; false says that one before it is missing. */
  take(event: WireEvent): boolean {
    if (event.revision !== this.revision + 1) return event.revision <= this.revision;
    this.events.push(event);
    this.newest = foldPassingOver(this.newest, event.event);
    if ((event.revision - this.oldest) % EVENTS_PER_STATE === 0) this.states.push(this.newest);
    return true;
  }

  /** The game after the event of that revision, which must be held and not before the oldest state. */
  at(revision: number): Game {
    if (revision === this.revision) return this.newest;
    const nearest = Math.floor((revision - this.oldest) / EVENTS_PER_STATE);
    const rest = this.between(this.oldest + nearest * EVENTS_PER_STATE, revision);
    return rest.reduce((game, { event }) => foldPassingOver(game, event), this.states[nearest] ?? initialState());
  }

  /** Whether it has every event after that revision. */
  reaches(after: number): boolean {
    return after >= this.first - 1;
  }

  /** The events after one revision up to and with another. */
  between(after: number, upTo: number): readonly WireEvent[] {
    return this.events.slice(after + 1 - this.first, upTo + 1 - this.first);
  }

  /** The last revision that was noted up to a time (epoch milliseconds); the first one held where none was. */
  newestBefore(until: number): number {
    const later = this.events.findLastIndex(({ at }) => Date.parse(at) <= until);
    return this.first + Math.max(0, later);
  }

  /** ISO time at which the fact of that revision was noted. */
  notedAt(revision: number): string | null {
    return this.events[revision - this.first]?.at ?? null;
  }
}
