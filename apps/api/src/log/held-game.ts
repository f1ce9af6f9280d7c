import { type WireEvent } from '@pbp/contracts';
import { evolve, type Game, type GameEvent, gameEventOf, initialState } from '@pbp/domain';
import { type Envelope } from '@pbp/eventing';

/** States share what did not change, so one every so often costs little and makes any revision a short fold. */
const EVENTS_PER_STATE = 25;

const wireEvent = (envelope: Envelope): WireEvent => ({
  revision: envelope.revision,
  event: gameEventOf(envelope),
  at: envelope.metadata.at,
});

/**
 * An event that no fold can take is parked by the projector, and the rows pass over it once an operator has skipped it.
 * Here it is passed over at once: one bad event must not keep anybody from reading the game.
 */
const fold = (game: Game, event: GameEvent): Game => {
  try {
    return evolve(game, event);
  } catch {
    return game;
  }
};

/** One game's log in memory, and its state at any revision of it. */
export class HeldGame {
  private readonly events: WireEvent[] = [];
  private readonly states: Game[] = [initialState()];
  private newest: Game = initialState();

  /** -1 while it holds nothing. */
  get revision(): number {
    return this.events.length - 1;
  }

  /** Takes the event that comes next. A known one changes nothing; false says that one before it is missing. */
  append(envelope: Envelope): boolean {
    if (envelope.revision !== this.events.length) return envelope.revision < this.events.length;
    const taken = wireEvent(envelope);
    this.events.push(taken);
    this.newest = fold(this.newest, taken.event);
    if (this.events.length % EVENTS_PER_STATE === 0) this.states.push(this.newest);
    return true;
  }

  /** The game after the event of that revision, which must be held. */
  at(revision: number): Game {
    if (revision === this.revision) return this.newest;
    const nearest = Math.floor((revision + 1) / EVENTS_PER_STATE);
    const rest = this.events.slice(nearest * EVENTS_PER_STATE, revision + 1);
    return rest.reduce((game, { event }) => fold(game, event), this.states[nearest] ?? initialState());
  }

  /** The events after one revision up to and with another. */
  between(after: number, upTo: number): readonly WireEvent[] {
    return this.events.slice(after + 1, upTo + 1);
  }

  /** ISO time at which the fact of that revision was noted. */
  notedAt(revision: number): string | null {
    return this.events[revision]?.at ?? null;
  }
}
