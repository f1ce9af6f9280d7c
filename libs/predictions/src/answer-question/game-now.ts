import { evolve, gameEventOf, gameStream, initialState, type KnownGame } from '@pbp/domain';
import { type EventStore, type Position } from '@pbp/eventing';

/** A game as the log has it, and up to where. */
export interface GameNow {
  readonly game: KnownGame;
  readonly revision: number;
  readonly position: Position;
}

/** Folds a game's stream, up to that revision where one is given. Null for a game that nobody has heard of. */
export const gameNow = async (
  store: Pick<EventStore, 'read'>,
  gameId: string,
  upTo?: number,
): Promise<GameNow | null> => {
  let game = initialState();
  let place: Pick<GameNow, 'revision' | 'position'> | null = null;
  for await (const event of store.read(gameStream(gameId), upTo === undefined ? {} : { limit: upTo + 1 })) {
    game = evolve(game, gameEventOf(event));
    place = { revision: event.revision, position: event.position };
  }
  return game.known && place ? { game, ...place } : null;
};
