import { type Envelope, type EventStore } from '@pbp/eventing';
import { type OutgoingRecord } from '@pbp/kafka';
import { LRUCache } from 'lru-cache';
import { enrichedPlayMessage } from './enriched-play-message.js';
import { follow, type FollowedGame, notHeardOf } from './followed-game.js';
import { gameState } from './game-state.js';

/** A few hundred kilobytes each; no evening has more. */
const GAMES_HELD = 256;

/** What a batch made of its games. It holds once the records have been published, and is forgotten if they were not. */
export class Following {
  readonly games = new Map<string, FollowedGame>();
  readonly failures: { readonly event: Envelope; readonly error: unknown }[] = [];
  private readonly newest = new Map<string, Envelope>();

  constructor(private readonly before: (event: Envelope) => Promise<FollowedGame>) {}

  /** The plays that read otherwise after this event of a game's stream. */
  async take(gameId: string, event: Envelope): Promise<readonly OutgoingRecord[]> {
    const known = this.games.get(event.stream);
    const before = known?.revision === event.revision - 1 ? known : await this.before(event);
    const { followed, changed, failure } = follow(before, event);
    if (failure !== undefined) this.failures.push({ event, error: failure });
    this.games.set(event.stream, followed);
    this.newest.set(event.stream, event);
    const { game } = followed;
    if (!game.known) return [];
    return changed.map((change) => ({
      topic: 'enriched.plays',
      key: gameId,
      value: enrichedPlayMessage(change, game.league),
      from: event,
    }));
  }

  /** Each game as it stands after the batch. */
  states(): readonly OutgoingRecord[] {
    return [...this.newest].flatMap(([stream, from]): OutgoingRecord[] => {
      const followed = this.games.get(stream);
      if (!followed?.game.known) return [];
      const { game, enriched, revision } = followed;
      return [{ topic: 'game.state', key: game.id, value: gameState(game, enriched, revision), from }];
    });
  }
}

/** The games that moved last, folded and enriched; what is not held any more is read from the log again. */
export class FollowedGames {
  private readonly held = new LRUCache<string, FollowedGame>({ max: GAMES_HELD });

  constructor(private readonly store: EventStore) {}

  begin(): Following {
    return new Following((event) => this.before(event));
  }

  keep({ games }: Following): void {
    for (const [stream, game] of games) this.held.set(stream, game);
  }

  private async before({ stream, revision }: Envelope): Promise<FollowedGame> {
    const held = this.held.get(stream);
    if (held?.revision === revision - 1) return held;
    let followed = notHeardOf;
    if (revision === 0) return followed;
    for await (const event of this.store.read(stream, { limit: revision })) followed = follow(followed, event).followed;
    return followed;
  }
}
