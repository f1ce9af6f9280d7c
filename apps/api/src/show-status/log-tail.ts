import { gameIdOf } from '@pbp/domain';
import { type Envelope, type EventStore, type Position, type ReadAllOptions } from '@pbp/eventing';

/** Of a burst, the newest events tell how far the games are. */
const MOST_READ = 32;

/** How far the games' streams are in the log. */
export class LogTail {
  private newest: Position | undefined;

  constructor(private readonly store: EventStore) {}

  /** The newest revision of each game among what came since it was asked last. Throws what the store throws. */
  async moved(): Promise<ReadonlyMap<string, number>> {
    const events = await this.sinceAskedLast();
    this.newest = events.at(-1)?.position ?? this.newest;
    return new Map(
      events.flatMap(({ stream, revision }) => {
        const gameId = gameIdOf(stream);
        return gameId === null ? [] : [[gameId, revision]];
      }),
    );
  }

  private async sinceAskedLast(): Promise<readonly Envelope[]> {
    if (this.newest !== undefined) {
      const events = await this.read({ after: this.newest });
      if (events.length < MOST_READ) return events;
    }
    return (await this.read({ direction: 'backwards' })).toReversed();
  }

  private async read(options: ReadAllOptions): Promise<readonly Envelope[]> {
    return Array.fromAsync(this.store.readAll({ ...options, limit: MOST_READ }));
  }
}
