import { type GameDelta } from '@pbp/contracts';
import { type KnownGame } from '@pbp/domain';
import { type Envelope } from '@pbp/eventing';
import { type GameLog } from '../log/game-log.js';
import { type HeldGame } from '../log/held-game.js';
import { dayRoom } from './rooms.js';

/**
 * A game that somebody follows. All who follow it have been told everything up to `told`; what came after goes out with
 * the next delta. So an answer made at `told` and the first delta behind it leave no gap and no double.
 */
export class LiveGame {
  constructor(
    readonly gameId: string,
    private readonly held: HeldGame,
    private told = held.revision,
  ) {}

  get revision(): number {
    return this.told;
  }

  /** The game as told; null before it is known. */
  get game(): KnownGame | null {
    const game = this.held.at(this.told);
    return game.known ? game : null;
  }

  /** Rooms of the day that it is played on, as told and by the newest event: the same but for a game that is moved. */
  get days(): readonly string[] {
    const newest = this.held.at(this.held.revision);
    const states = [this.game, newest.known ? newest : null].filter((game) => game !== null);
    return [...new Set(states.map(({ league, day }) => dayRoom(league, day)))];
  }

  /** False where events before this one are missing. */
  append(event: Envelope): boolean {
    return this.held.append(event);
  }

  async catchUp(log: GameLog): Promise<void> {
    await log.extend(this.gameId, this.held);
  }

  /** Everything after `told`, which it moves on; null where there is nothing. */
  takeDelta(): GameDelta | null {
    if (this.held.revision === this.told) return null;
    const delta = this.deltaAfter(this.told, this.held.revision);
    this.told = this.held.revision;
    return delta;
  }

  /** What somebody at revision `after` lacks, or null where a snapshot is the shorter or the only answer. */
  missingAfter(after: number): GameDelta | null {
    const missing = this.told - after;
    return missing < 0 || missing > this.told / 2 ? null : this.deltaAfter(after, this.told);
  }

  private deltaAfter(after: number, revision: number): GameDelta {
    return { gameId: this.gameId, revision, events: this.held.between(after, revision) };
  }
}
