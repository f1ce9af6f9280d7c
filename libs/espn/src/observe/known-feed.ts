import { type Game, type GameEvent, initialState } from '@pbp/domain';
import { type WatchedEntry, type WatchedSummary } from '../watch/watched.js';

/** What is known of a game: what happened, and the newest that each source said. */
export interface KnownFeed {
  readonly game: Game;
  readonly summary: WatchedSummary | null;
  readonly entry: WatchedEntry | null;
  /** The id asked for, so that an answer that names no game can still be told of this one. */
  readonly gameId?: string;
}

/** A game of which nothing has been heard. */
export const unknownFeed = (gameId?: string): KnownFeed => ({
  game: initialState(),
  summary: null,
  entry: null,
  ...(gameId !== undefined && { gameId }),
});

/** What came of looking at a payload: what to note in the poll stream, what to tell in the game's, what is known now. */
export interface Observed<Change> {
  /** Null where nothing watched changed; then there are no facts either. */
  readonly polled: Change | null;
  readonly facts: readonly GameEvent[];
  readonly known: KnownFeed;
}

export interface Derived {
  readonly facts: readonly GameEvent[];
  readonly known: KnownFeed;
}

export const gameIdOf = ({ game, summary, entry, gameId }: KnownFeed): string =>
  game.known ? game.id : (summary?.header?.id ?? entry?.id ?? gameId ?? '');
