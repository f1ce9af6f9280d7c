import { gameIdOf } from '@pbp/domain';
import { type EventStore, isAfter, type Position } from '@pbp/eventing';

/** Of a burst, the newest events tell how far the games are. */
const MOST_READ = 32;

/** How far the games' streams are in the log. */
export class LogTail {
  private newest: Position | undefined;

  constructor(private readonly store: EventStore) {}

  /** The newest revision of each game among what came since it was asked last. Throws what the store throws. */
  async moved(): Promise<ReadonlyMap<string, number>> {
    const moved = new Map<string, number>();
    let end = this.newest;
    for await (const { position, stream, revision } of this.store.readAll({
      direction: 'backwards',
      limit: MOST_READ,
    })) {
      if (this.newest !== undefined && !isAfter(position, this.newest)) break;
      end = end === this.newest ? position : end;
      const gameId = gameIdOf(stream);
      if (gameId !== null && !moved.has(gameId)) moved.set(gameId, revision);
    }
    this.newest = end;
    return moved;
  }
}
