import { Inject } from '@nestjs/common';
import { type IQueryHandler, Query, QueryHandler } from '@nestjs/cqrs';
import { type Scoreboard } from '@pbp/contracts';
import { isLeagueId } from '@pbp/domain';
import { type FeedPulse, freshnessOf } from '@pbp/live-state';
import { FEED_PULSE } from '@pbp/platform';
import { type StoredCard } from '@pbp/read-models';
import { unknownLeague } from '../http/problem-error.js';
import { READ_MODELS, type ReadModels } from '../read-models/read-models.js';
import { CardBefore } from './card-before.js';

export class ShowScoreboard extends Query<Scoreboard> {
  constructor(
    readonly league: string,
    readonly date: string,
    /** Seconds. */
    readonly delay = 0,
  ) {
    super();
  }
}

@QueryHandler(ShowScoreboard)
export class ShowScoreboardHandler implements IQueryHandler<ShowScoreboard> {
  constructor(
    @Inject(READ_MODELS) private readonly readModels: ReadModels,
    @Inject(FEED_PULSE) private readonly pulse: FeedPulse,
    private readonly before: CardBefore,
  ) {}

  async execute({ league, date, delay }: ShowScoreboard): Promise<Scoreboard> {
    if (!isLeagueId(league)) throw unknownLeague(league);
    const [cards, neighbours] = await Promise.all([
      this.readModels.scoreboard(league, date),
      this.readModels.neighbourDays(league, date),
    ]);
    const games = (await this.delayed(cards, delay)).map((card) => ({
      ...card,
      freshness: freshnessOf(this.pulse, card),
    }));
    return { league, date, ...neighbours, games, freshness: this.pulse.ofDay(league, date) };
  }

  private async delayed(cards: readonly StoredCard[], delay: number): Promise<readonly StoredCard[]> {
    const until = Date.now() - delay * 1_000;
    return delay === 0 ? cards : Promise.all(cards.map((card) => this.before.of(card, until)));
  }
}
