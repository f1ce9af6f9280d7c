import { type ScoreTimeline } from '@pbp/contracts';
import { currentPlays, type KnownGame, lengthOfPeriod, scoreTimeline, secondsBefore } from '@pbp/domain';
import { defineEntity, p } from '@mikro-orm/core';

/** The score after every scoring play of a game, and where its periods lie on the game clock. */
export interface ScoreTimelineRow {
  readonly gameId: string;
  readonly periods: ScoreTimeline['periods'];
  readonly points: ScoreTimeline['points'];
}

export const ScoreTimelineEntity = defineEntity({
  name: 'ScoreTimelineRow',
  tableName: 'score_timelines',
  properties: {
    gameId: p.text().primary(),
    periods: p.json<ScoreTimeline['periods']>(),
    points: p.json<ScoreTimeline['points']>(),
  },
});

const periodsOf = (game: KnownGame): ScoreTimeline['periods'] => {
  const scored = scoreTimeline(game).map(({ period }) => period);
  const count = Math.max(game.regulationPeriods, game.periods.started, ...scored);
  return Array.from({ length: count }, (_, index) => {
    const start = secondsBefore(game, index + 1);
    return { period: index + 1, start, end: start + lengthOfPeriod(game, index + 1) };
  });
};

export const scoreTimelineOf = (game: KnownGame): ScoreTimelineRow => {
  const clocks = new Map(currentPlays(game).map(({ id, clock }) => [id, clock]));
  // Fields are in the order of `jsonb`, by length and then by letter: PostgreSQL has nothing to sort.
  const points = scoreTimeline(game).map(({ secondsPlayed, period, playId, home, away }) => ({
    away,
    home,
    clock: clocks.get(playId) ?? '',
    period,
    playId,
    seconds: secondsPlayed,
  }));
  return { gameId: game.id, periods: periodsOf(game), points };
};
