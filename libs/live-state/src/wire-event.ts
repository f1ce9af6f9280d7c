import { type WireEvent } from '@pbp/contracts';
import { evolve, type Game, type GameEvent, gameEventOf } from '@pbp/domain';
import { type Envelope } from '@pbp/eventing';

/** An event of the log as it goes to clients. */
export const wireEventOf = (envelope: Envelope): WireEvent => ({
  revision: envelope.revision,
  event: gameEventOf(envelope),
  at: envelope.metadata.at,
  correlationId: envelope.metadata.correlationId,
});

/**
 * The game after the event. One that no fold can take is parked by the projector, and the rows pass over it once an
 * operator has skipped it. Here it is passed over at once: one bad event must not keep anybody from reading the game.
 */
export const foldPassingOver = (game: Game, event: GameEvent): Game => {
  try {
    return evolve(game, event);
  } catch {
    return game;
  }
};
