import { type KnownGame, type LeagueId } from '@pbp/domain';
import { type EventStore } from '@pbp/eventing';
import { LRUCache } from 'lru-cache';
import { recoverGame, type TrackedGame } from './recover-game.js';
import { dayPollStream } from './poll-events.js';
import { type PolledDay, polledDay } from './polled-day.js';

/** More than two days of the busiest league; a game that fell out is recovered from the log when it is asked for again. */
const mostGames = 1_000;

/** What this process knows of each game, recovered from the log at the first touch and after every doubt. */
export class TrackedGames {
  private readonly games = new LRUCache<string, TrackedGame>({ max: mostGames });
  private readonly days = new Map<string, PolledDay>();

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
    this.days.clear();
  }

  async polledDay(league: LeagueId, day: string): Promise<PolledDay> {
    const stream = dayPollStream(league, day);
    const known = this.days.get(stream) ?? (await polledDay(this.store, league, day));
    this.days.set(stream, known);
    return known;
  }

  keepDay(league: LeagueId, day: string, polled: PolledDay): void {
    this.days.set(dayPollStream(league, day), polled);
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
