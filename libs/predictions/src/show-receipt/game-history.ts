import { evolve, type GameEvent, gameEventOf, gameStream, initialState, type KnownGame } from '@pbp/domain';
import { type EventStore } from '@pbp/eventing';

interface Step {
  readonly event: GameEvent;
  readonly game: KnownGame;
}

/** A game as it stood after each event of its stream: states share what did not change. */
export class GameHistory {
  private constructor(private readonly steps: ReadonlyMap<number, Step>) {}

  /** Throws what the store throws. */
  static async read(store: Pick<EventStore, 'read'>, gameId: string): Promise<GameHistory> {
    const steps = new Map<number, Step>();
    let game = initialState();
    for await (const envelope of store.read(gameStream(gameId))) {
      const event = gameEventOf(envelope);
      game = evolve(game, event);
      if (game.known) steps.set(envelope.revision, { event, game });
    }
    return new GameHistory(steps);
  }

  at(revision: number): Step | undefined {
    return this.steps.get(revision);
  }

  /** The game now, and of which revision; undefined for one that nobody has heard of. */
  get newest(): { readonly game: KnownGame; readonly revision: number } | undefined {
    const last = [...this.steps].at(-1);
    return last && { game: last[1].game, revision: last[0] };
  }
}
