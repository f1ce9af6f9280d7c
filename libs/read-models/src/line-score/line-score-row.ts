import { type KnownGame, lineScore, type Side } from '@pbp/domain';
import { defineEntity, p } from '@mikro-orm/core';

/** A team's points in one period; overtimes count on from regulation. */
export interface LineScoreRow {
  readonly gameId: string;
  readonly side: Side;
  readonly period: number;
  readonly points: number;
}

export const LineScoreEntity = defineEntity({
  name: 'LineScoreRow',
  tableName: 'line_scores',
  properties: {
    gameId: p.text().primary(),
    side: p.text().$type<Side>().primary(),
    period: p.integer().primary(),
    points: p.integer(),
  },
});

const pointsOf = (gameId: string, side: Side, periods: readonly number[]): LineScoreRow[] =>
  periods.map((points, index) => ({ gameId, side, period: index + 1, points }));

export const lineScoresOf = (game: KnownGame): readonly LineScoreRow[] => {
  const { home, away } = lineScore(game);
  return [...pointsOf(game.id, 'home', home), ...pointsOf(game.id, 'away', away)];
};
