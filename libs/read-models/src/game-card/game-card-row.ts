import { type GameCard } from '@pbp/contracts';
import { type KnownGame, lineScore, scoreTimeline, shownScore, statusOf } from '@pbp/domain';
import { defineEntity, p } from '@mikro-orm/core';

/** A card as it is stored: how fresh the feed is belongs to the moment of asking. */
export type StoredCard = Omit<GameCard, 'freshness'>;

/** A card and the poll that last changed it: to find that poll again, not to be shown. */
export type GameCardRow = StoredCard & { readonly correlationId: string | null };

/** The schedule, the scoreboard and the head of every game's page. Text holds what the log holds, days and times too. */
export const GameCardEntity = defineEntity({
  name: 'GameCardRow',
  tableName: 'game_cards',
  indexes: [{ name: 'game_cards_of_day', properties: ['league', 'day', 'startsAt', 'gameId'] }],
  properties: {
    gameId: p.text().primary(),
    league: p.text(),
    day: p.text(),
    startsAt: p.text(),
    revision: p.integer(),
    phase: p.text().$type<StoredCard['phase']>(),
    detail: p.text(),
    period: p.integer(),
    clock: p.text(),
    home: p.json<StoredCard['home']>(),
    away: p.json<StoredCard['away']>(),
    score: p.json<NonNullable<StoredCard['score']>>().nullable(),
    lineScore: p.json<StoredCard['lineScore']>(),
    lead: p.json<StoredCard['lead']>(),
    /** Of the event that last changed the game. */
    correlationId: p.text().nullable(),
  },
});

/** What a scoreboard shows of the game at that revision of its stream. */
export const gameCardOf = (game: KnownGame, revision: number): StoredCard => {
  const { phase, detail, period, clock } = statusOf(game);
  const { home, away } = lineScore(game);
  return {
    gameId: game.id,
    league: game.league,
    day: game.day,
    startsAt: game.startsAt,
    revision,
    phase,
    detail,
    period,
    clock,
    home: game.home,
    away: game.away,
    score: shownScore(game),
    lineScore: { home: [...home], away: [...away] },
    lead: scoreTimeline(game).map((point) => [point.secondsPlayed, point.home - point.away]),
  };
};
