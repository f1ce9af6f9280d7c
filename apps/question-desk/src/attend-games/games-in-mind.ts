import { evolve, gameEventOf } from '@pbp/domain';
import { type Envelope, type EventStore } from '@pbp/eventing';
import { type GameNow, gameNow } from '@pbp/predictions';
import { LRUCache } from 'lru-cache';

/** A few hundred kilobytes each; no evening has more. */
const gamesHeld = 256;

/** The games that moved last, folded; what is not in mind any more is read from the log again. */
export class GamesInMind {
  private readonly held = new LRUCache<string, GameNow>({ max: gamesHeld });

  constructor(private readonly store: Pick<EventStore, 'read'>) {}

  /** The game after that event of its stream; null before it is known. Throws what the fold throws. */
  async after(gameId: string, event: Envelope): Promise<GameNow | null> {
    const before = this.held.get(gameId);
    const now = before?.revision === event.revision - 1 ? next(before, event) : await this.read(gameId, event);
    if (now) this.held.set(gameId, now);
    return now;
  }

  private read(gameId: string, { revision }: Envelope): Promise<GameNow | null> {
    return gameNow(this.store, gameId, revision);
  }
}

const next = ({ game }: GameNow, event: Envelope): GameNow | null => {
  const now = evolve(game, gameEventOf(event));
  return now.known ? { game: now, revision: event.revision, position: event.position } : null;
};
