import { type KnownGame, type LeagueId } from '@pbp/domain';
import { type EventStore } from '@pbp/eventing';
import { LRUCache } from 'lru-cache';
import { recoverGame, type TrackedGame } from './recover-game.js';
import { dayPollStream } from './poll-events.js';

/** More than two days of the busiest league; a game that fell out is recovered from the log when it is asked for again. */
const mostGames = 1_000;

/** What this process knows of each game, recovered from the log at the first touch and after every doubt. */
export class TrackedGames {
  private readonly games = new LRUCache<string, TrackedGame>({ max: mostGames });
  private readonly dayRevisions = new Map<string, number>();

  constructor(private readonly store: EventStore) {}

  async of(gameId: string, league: LeagueId, day: string | null): Promise<TrackedGame> {
    const known = this.games.get(gameId);
    if (known) return known;
    const recovered = await recoverGame(this.store, gameId, league, day);
    this.games.set(gameId, recovered);
    return recovered;
  }

  keep(gameId: string, game: TrackedGame): void {
    this.games.set(gameId, game);
  }

  /** After a failure nobody knows what was stored: the log is asked again. */
  forgetAll(): void {
    this.games.clear();
    this.dayRevisions.clear();
  }

  async dayRevision(league: LeagueId, day: string): Promise<number> {
    const stream = dayPollStream(league, day);
    const known = this.dayRevisions.get(stream);
    if (known !== undefined) return known;
    let last = -1;
    for await (const event of this.store.read(stream, { direction: 'backwards', limit: 1 })) last = event.revision;
    this.dayRevisions.set(stream, last);
    return last;
  }

  keepDay(league: LeagueId, day: string, revision: number): void {
    this.dayRevisions.set(dayPollStream(league, day), revision);
  }

  gamesOf(league: LeagueId, day: string): readonly KnownGame[] {
    return [...this.games.values()].flatMap(({ feed: { game } }) =>
      game.known && game.league === league && game.day === day ? [game] : [],
    );
  }

  game(gameId: string): KnownGame | null {
    const game = this.games.get(gameId)?.feed.game;
    return game?.known ? game : null;
  }
}
