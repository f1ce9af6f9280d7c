import { type EspnClient, type FetchOutcome } from '@pbp/espn';
import { type FeedGame, renderScoreboard, renderSummary } from '@pbp/simulation';

/** ESPN within the process, for specs: some games at a moment that the spec sets, and everything that was asked. */
export class SimulatedEspn implements EspnClient {
  readonly asked: string[] = [];

  constructor(
    public games: readonly FeedGame[],
    public now: number,
    /** Whether its answers have a Date header. */
    private readonly tellsTime = true,
  ) {}

  async fetchScoreboard(league: string, day: string): Promise<FetchOutcome> {
    this.asked.push(`scoreboard ${day}`);
    const games = this.games.filter((game) => game.league === league);
    return this.answer(renderScoreboard(games, day, this.now));
  }

  async fetchSummary(_: string, gameId: string): Promise<FetchOutcome> {
    this.asked.push(`summary ${gameId}`);
    const game = this.games.find(({ id }) => id === gameId);
    return game ? this.answer(renderSummary(game, this.now)) : { kind: 'refused', status: 404 };
  }

  async close(): Promise<void> {
    this.asked.length = 0;
  }

  private answer(body: unknown): FetchOutcome {
    const bytes = Buffer.from(JSON.stringify(body));
    return { kind: 'ok', host: 'first', bytes, feedDate: this.tellsTime ? new Date(this.now) : null, headers: {} };
  }
}
