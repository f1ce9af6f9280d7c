import { evolve, type Game, gameEventOf, gameStream, initialState, type KnownGame } from '@pbp/domain';
import { type EventStore, type Position, type ReadOptions } from '@pbp/eventing';

/** A game as the log has it, and up to where. */
export interface GameNow {
  readonly game: KnownGame;
  readonly revision: number;
  readonly position: Position;
}

const foldOn = async (
  store: Pick<EventStore, 'read'>,
  gameId: string,
  before: GameNow | null,
  options: ReadOptions,
): Promise<GameNow | null> => {
  let game: Game = before?.game ?? initialState();
  let place: Pick<GameNow, 'revision' | 'position'> | null = before;
  for await (const event of store.read(gameStream(gameId), options)) {
    game = evolve(game, gameEventOf(event));
    place = { revision: event.revision, position: event.position };
  }
  return game.known && place ? { game, revision: place.revision, position: place.position } : null;
};

/** Folds a game's stream, up to that revision where one is given. Null for a game that nobody has heard of. */
export const gameNow = (store: Pick<EventStore, 'read'>, gameId: string, upTo?: number): Promise<GameNow | null> =>
  foldOn(store, gameId, null, upTo === undefined ? {} : { limit: upTo + 1 });

/** The same game as its stream has it by now: only what is new is read. */
export const gameSince = (store: Pick<EventStore, 'read'>, before: GameNow): Promise<GameNow | null> =>
  foldOn(store, before.game.id, before, { from: before.revision + 1 });
