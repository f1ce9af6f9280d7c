import { type Side } from '../facts.js';
import { opponentOf } from '../plays/side-of-play.js';
import { type Floor } from './floor.js';

/** Time on the floor and what the board did meanwhile; estimated. */
export interface Presence {
  readonly seconds: number;
  readonly plusMinus: number;
}

type Entry = { -readonly [Field in keyof Presence]: Presence[Field] };

/** Adds up everybody's presence while a game is walked through. */
export class PresenceBook {
  private readonly entries = new Map<string, Entry>();

  get byPlayer(): ReadonlyMap<string, Presence> {
    return this.entries;
  }

  passTime({ home, away }: Floor, seconds: number): void {
    if (seconds === 0) return;
    for (const playerId of home) this.entryOf(playerId).seconds += seconds;
    for (const playerId of away) this.entryOf(playerId).seconds += seconds;
  }

  putPoints(floor: Floor, side: Side, points: number): void {
    for (const playerId of floor[side]) this.entryOf(playerId).plusMinus += points;
    for (const playerId of floor[opponentOf(side)]) this.entryOf(playerId).plusMinus -= points;
  }

  private entryOf(playerId: string): Entry {
    const known = this.entries.get(playerId);
    if (known) return known;
    const entry = { seconds: 0, plusMinus: 0 };
    this.entries.set(playerId, entry);
    return entry;
  }
}
