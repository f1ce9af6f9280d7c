import { type Game, type GameEvent, type KnownGame, type ObservationSource, evolve } from '@pbp/domain';
import { type GameSnapshot } from '../read/read-game.js';

/** One source's newest word on a game beside its word before: only what a source itself changed is news. */
export interface Telling {
  readonly source: ObservationSource;
  readonly now: GameSnapshot;
  readonly before: GameSnapshot | null;
  /** The league's day, where the source knows it (a day's scoreboard does). */
  readonly day?: string;
}

/** Tells some facts, seeing the game as the facts before left it. */
export type Step = (game: KnownGame) => readonly GameEvent[];

export interface Told {
  readonly game: Game;
  readonly facts: readonly GameEvent[];
}

export const tell = (told: Told, facts: readonly GameEvent[]): Told =>
  facts.length === 0 ? told : { game: facts.reduce(evolve, told.game), facts: [...told.facts, ...facts] };

/** Runs the steps one after the other; of a game that nobody announced there is nothing to tell. */
export const tellAll = (told: Told, steps: readonly Step[]): Told =>
  steps.reduce((so, step) => (so.game.known ? tell(so, step(so.game)) : so), told);
