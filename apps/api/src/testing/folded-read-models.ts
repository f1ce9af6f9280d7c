import { type BoxScoreView, type PlayList, type ScoreTimeline } from '@pbp/contracts';
import { gameIdOf } from '@pbp/domain';
import { type EventStore } from '@pbp/eventing';
import { gameCardOf, type NeighbourDays, type StoredCard } from '@pbp/read-models';
import { GameLog } from '../log/game-log.js';
import { type PastGame } from '../log/past-game.js';
import { type ReadModels } from '../read-models/read-models.js';
import { boxScoreView, playList, scoreTimeline } from '../views/folded-views.js';

/** Read models without a database, folded anew for every question: for tests of what stands before them. */
export class FoldedReadModels implements ReadModels {
  private readonly log: GameLog;

  constructor(private readonly store: EventStore) {
    this.log = new GameLog(store);
  }

  async scoreboard(league: string, day: string): Promise<readonly StoredCard[]> {
    return (await this.cards()).filter((card) => card.league === league && card.day === day);
  }

  async neighbourDays(league: string, day: string): Promise<NeighbourDays> {
    const days = (await this.cards()).filter((card) => card.league === league).map((card) => card.day);
    const sorted = [...new Set(days)].sort();
    return {
      previous: sorted.findLast((other) => other < day) ?? null,
      next: sorted.find((other) => other > day) ?? null,
    };
  }

  async newestGames(limit: number): Promise<readonly string[]> {
    const begun = (await this.cards()).filter(({ phase }) => phase === 'inProgress' || phase === 'ended');
    const newestFirst = begun.sort((one, other) => other.startsAt.localeCompare(one.startsAt));
    return newestFirst.slice(0, limit).map(({ gameId }) => gameId);
  }

  async parkedGames(): Promise<readonly string[]> {
    return [];
  }

  card(gameId: string): Promise<StoredCard | null> {
    return this.view(gameId, ({ game, revision }) => gameCardOf(game, revision));
  }

  plays(gameId: string): Promise<PlayList | null> {
    return this.view(gameId, playList);
  }

  boxScore(gameId: string): Promise<BoxScoreView | null> {
    return this.view(gameId, boxScoreView);
  }

  timeline(gameId: string): Promise<ScoreTimeline | null> {
    return this.view(gameId, scoreTimeline);
  }

  private async view<View>(gameId: string, show: (game: PastGame) => View): Promise<View | null> {
    const present = await this.present(gameId);
    return present && show(present);
  }

  private async present(gameId: string): Promise<PastGame | null> {
    const held = await this.log.read(gameId);
    const { revision } = held;
    const game = held.at(revision);
    return game.known ? { game, revision, notedAt: null } : null;
  }

  private async cards(): Promise<StoredCard[]> {
    const ids = new Set<string>();
    for await (const { stream } of this.store.readAll()) {
      const gameId = gameIdOf(stream);
      if (gameId !== null) ids.add(gameId);
    }
    const cards = await Promise.all([...ids].map((gameId) => this.card(gameId)));
    return cards.filter((card) => card !== null);
  }
}
