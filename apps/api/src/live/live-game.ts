import { type GameDelta } from '@pbp/contracts';
import { type KnownGame } from '@pbp/domain';
import { type GameLog } from '../log/game-log.js';
import { type HeldGame } from '../log/held-game.js';
import { dayRoom } from './rooms.js';

/**
 * A game that somebody follows. All who follow it have been told everything up to `told`; what came after goes out with
 * the next delta. So an answer made at `told` and the first delta behind it leave no gap and no double.
 */
export class LiveGame {
  private told: number;

  constructor(
    readonly gameId: string,
    private held: HeldGame,
    told = held.revision,
  ) {
    this.told = Math.max(told, held.oldest);
  }

  get revision(): number {
    return this.told;
  }

  /** The newest revision that is here, told or not. */
  get newest(): number {
    return this.held.revision;
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

  /** Takes what is new of it. False where something before it, or what it tells of itself, is missing. */
  take({ revision, events }: GameDelta): boolean {
    return events.every((event) => this.held.take(event)) && this.held.revision >= revision;
  }

  async catchUp(log: GameLog): Promise<void> {
    await log.extend(this.gameId, this.held);
  }

  /**
   * Whether somebody at that revision can be answered: it is not beyond what was told here, as after a stay with another
   * copy of this server that was quicker; and the events that it lacks are here, if these are its answer.
   */
  canAnswer(after: number): boolean {
    return after <= this.told && (this.isBetterWhole(after) || this.held.reaches(after));
  }

  /** The log has all that can be had: what is newer, and what is older. */
  async readLog(log: GameLog): Promise<void> {
    const whole = await log.read(this.gameId);
    for (const event of this.held.between(whole.revision, this.held.revision)) whole.take(event);
    if (whole.revision >= this.held.revision) this.held = whole;
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
    if (after > this.told || this.isBetterWhole(after) || !this.held.reaches(after)) return null;
    return this.deltaAfter(after, this.told);
  }

  private isBetterWhole(after: number): boolean {
    return this.told - after > this.told / 2;
  }

  private deltaAfter(after: number, revision: number): GameDelta {
    return { gameId: this.gameId, revision, events: this.held.between(after, revision) };
  }
}
